import { expect, test } from 'vitest';
import { expandSample } from '../../../../src/samples/expand.ts';
import { findingsIn } from '../../../support/detect.ts';

const rows = (count: number, name: (row: number) => string): string =>
  Array.from(
    { length: count },
    (_, row) => expandSample(`{"id":${row},"${name(row)}":"[[base62:32]]"}`, row).text,
  ).join('\n');

test('more than thirty values of a table are one warning that says how many there are', () => {
  const found = findingsIn(
    'users.jsonl',
    rows(40, () => 'api_key'),
  );
  expect(found.map(({ severity, rule }) => `${severity} ${rule.id}`)).toEqual(['warning hardcoded-credential']);
  expect(found[0]?.detail).toContain('first of 40');
});

test('thirty values are told one by one, and so are credentials of many names in a configuration', () => {
  expect(
    findingsIn(
      'users.jsonl',
      rows(30, () => 'api_key'),
    ),
  ).toHaveLength(30);
  expect(
    findingsIn(
      'app.json',
      rows(40, row => `service${String.fromCharCode(97 + (row % 26))}_api_key`),
    ),
  ).toHaveLength(40);
});

test('a token of a provider among them is still told by itself', () => {
  const text = `${rows(40, () => 'api_key')}\n${expandSample('{"k":"AKIA[[base32:16]]"}').text}`;
  const alarms = findingsIn('users.jsonl', text).map(({ rule }) => rule.id);
  expect(alarms).toEqual(['hardcoded-credential', 'aws-access-key-id']);
});
