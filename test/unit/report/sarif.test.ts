import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { default as AjvDraft04 } from 'ajv-draft-04';
import { default as addFormats } from 'ajv-formats';
import { expect, test } from 'vitest';
import { renderSarif } from '../../../src/report/sarif.ts';
import { Secret } from '../../../src/secret.ts';
import { outcome, path, randomSecret, reported } from '../../support/findings.ts';

const require = createRequire(import.meta.url);
const schemaFile = require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const ajv = new AjvDraft04.default({ allErrors: true, strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const valid = ajv.compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

const value = randomSecret();
const full = outcome({
  findings: [
    reported({ secret: new Secret(value), path: path('odd dir/a:b%20.ts') }),
    reported({ secret: null, span: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 } }),
    reported({
      origin: { kind: 'commit', commit: 'ab'.repeat(20), author: 'a', date: '2026-01-01' },
      severity: 'warning',
    }),
  ],
  suppressed: [{ ...reported(), by: 'comment at src/api.ts:2', reason: 'recorded answer', until: null }],
  skipped: [{ kind: 'skipped', path: path('a.bin'), reason: 'unreadable', detail: 'EACCES', blocking: true }],
});

test('the SARIF report is valid against the 2.1.0 schema, empty and full', () => {
  for (const one of [outcome(), full])
    expect([valid(JSON.parse(renderSarif(one, '1.2.3'))), valid.errors]).toEqual([true, null]);
});

test('the SARIF schema of the test refuses what is no SARIF', () => {
  expect(valid({ ...JSON.parse(renderSarif(full, '1.2.3')), version: '1.0.0' })).toBe(false);
});

test('file names are percent-encoded, suppressed findings are marked, an incomplete run says so', () => {
  const [run] = JSON.parse(renderSarif(full, '1.2.3')).runs;
  expect(run.results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('odd%20dir/a%3Ab%2520.ts');
  expect(run.results.at(-1).suppressions).toEqual([
    {
      kind: 'inSource',
      justification: 'by comment at src/api.ts:2: recorded answer',
      properties: { by: 'comment at src/api.ts:2', reason: 'recorded answer' },
    },
  ]);
  expect(run.invocations[0].executionSuccessful).toBe(false);
  expect(renderSarif(full, '1.2.3')).not.toContain(value);
});
