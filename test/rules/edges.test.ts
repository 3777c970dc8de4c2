/** A credential in the name of a file, a branch or a bucket stands behind a dash or an underscore. */
import { expect, test } from 'vitest';
import { rules } from '../../src/rules/index.ts';
import { expandSample } from '../../src/samples/expand.ts';
import { findingsIn } from '../support/detect.ts';

/** Ids of rules that find their first example anywhere but not behind `before`. */
function missedBehind(before: string): readonly string[] {
  return rules
    .filter(({ context, structure, pattern }) => {
      return (
        context === undefined && structure === undefined && pattern.source.startsWith('(?<![A-Za-z0-9])(?<secret>')
      );
    })
    .filter(({ id, examples }) => {
      const { secrets } = expandSample(examples.match[0] ?? '');
      const secret = secrets.at(-1) ?? '';
      return !findingsIn('notes.txt', `${before}${secret}\n`).some(({ rule }) => rule.id === id);
    })
    .map(({ id }) => id);
}

test.each(['backup-', 'backup_', 'keys/old-'])('credentials that begin like no others are found behind %s', before => {
  expect(missedBehind(before)).toEqual([]);
});

test.each([
  ['ghp_[[ghp-crc32]]', 'github'],
  ['sk_live_[[base62:99]]', 'stripe'],
  ['xoxb-[[digits:12]]-[[digits:12]]-[[base62:24]]', 'slack'],
  ['AIza[[base64url:35]]', 'gcp'],
  ['hf_[[letters:34]]', 'huggingface'],
  ['xai-[[base62:80]]', 'xai'],
])('%s is found in the name of a branch', (template, provider) => {
  const { text } = expandSample(`git checkout fix-[[<]]${template}[[>]]`);
  expect(findingsIn('run.sh', `${text}\n`).map(({ rule }) => rule.id.startsWith(provider))).toEqual([true]);
});

test.each([
  'the pod gateway-api-[[uuid]] is ready',
  'cdn/theme-fc-[[hex:32]].css',
  'shop-cr-[[hex:40]]',
  'my-rest-API-KEYOFTHESHOPINTHEREGION',
])('an id behind a dash is no credential: %s', template => {
  expect(
    findingsIn('notes.txt', `${expandSample(template).text}\n`).filter(({ severity }) => severity !== 'note'),
  ).toEqual([]);
});

test.each(['-old', '_old', '.txt'])('credentials of a fixed length are found before %s', after => {
  const missed = rules
    .filter(({ context, structure, pattern }) => {
      const { source } = pattern;
      const isFixed = source.startsWith('(?<![A-Za-z0-9])(?<secret>') && source.endsWith('})(?![A-Za-z0-9])');
      return context === undefined && structure === undefined && isFixed;
    })
    .filter(({ id, examples }) => {
      const secret = expandSample(examples.match[0] ?? '').secrets.at(-1) ?? '';
      return !findingsIn('notes.txt', `${secret}${after}\n`).some(({ rule }) => rule.id === id);
    });
  expect(missed.map(({ id }) => id)).toEqual([]);
});
