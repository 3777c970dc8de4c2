import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { renderJson } from '../../../src/report/json.ts';
import { outcome, path, randomSecret, reported } from '../../support/findings.ts';
import { Secret } from '../../../src/secret.ts';

const schema: object = JSON.parse(readFileSync(new URL('../../../schema/report.json', import.meta.url), 'utf8'));
const valid = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);

const value = randomSecret();
const full = outcome({
  findings: [
    reported({ secret: new Secret(value), via: ['base64', 'JSON private_key'], reasons: ['checksum-ok'] }),
    reported({ secret: null, span: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 }, fix: ['printf x'] }),
    reported({
      origin: { kind: 'commit', commit: 'ab'.repeat(20), author: 'a', date: '2026-01-01' },
      severity: 'note',
    }),
  ],
  suppressed: [
    {
      ...reported({ secret: new Secret(value) }),
      by: 'comment at src/api.ts:2',
      reason: 'recorded answer',
      until: null,
    },
  ],
  skipped: [{ kind: 'skipped', path: path('a.bin'), reason: 'unreadable', detail: 'EACCES', blocking: true }],
  remarks: ['index and work tree differ'],
});

test('the JSON report holds to its schema, empty and full', () => {
  for (const one of [outcome(), full]) expect([valid(JSON.parse(renderJson(one))), valid.errors]).toEqual([true, null]);
});

test('the schema refuses a field that is missing and one that is unknown', () => {
  const { status, ...rest } = JSON.parse(renderJson(outcome()));
  expect(status).toBe('clean');
  expect(valid(rest)).toBe(false);
  expect(valid({ ...rest, status, secret: 'x' })).toBe(false);
});

test('an unreadable file makes the report incomplete, with the findings in it', () => {
  const report = JSON.parse(renderJson(full));
  expect(report.status).toBe('incomplete');
  expect(report.findings).toHaveLength(3);
  expect(report.skipped).toEqual([{ file: 'a.bin', reason: 'could not be read (EACCES)', blocking: true }]);
});

test('no found value is in the report', () => {
  expect(renderJson(full)).not.toContain(value);
});
