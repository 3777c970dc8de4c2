/** Values that a checksum or a shape like no other proves, where no name says what they are. */
import { expect, test } from 'vitest';
import { expandSample } from '../../src/samples/expand.ts';
import { alarmsIn } from '../support/detect.ts';

const DISCORD = '[[base64url-of:1[[digits:17]]]].G[[base62:5]].[[base64url:38]]';

const ALONE: Readonly<Record<string, string>> = {
  [DISCORD]: 'error discord-bot-token',
  '[[base64url-of:1[[digits:16]]]].G[[base62:5]].[[base64url:27]]': 'error discord-bot-token',
  '[[stellar-seed]]': 'error stellar-secret-seed',
  '[[nats-seed]]': 'error nats-nkey-seed',
  '2/[[digits:16]]/[[digits:16]]:[[hex:32]]': 'warning asana-personal-access-token',
  '1/[[digits:16]]:[[hex:32]]': 'warning asana-personal-access-token',
  '[[hex:24]]:[[hex:64]]': 'warning ghost-admin-api-key',
  '[[hex:32]]-[[hex:8]]-[[hex:8]]': 'warning mailgun-api-key-v2',
};

test.each(Object.entries(ALONE))('%s is found as %s', (template, alarm) => {
  const { text } = expandSample(`[[<]]${template}[[>]]`);
  expect(alarmsIn('app.log', `12:00:01 INFO login with ${text} now\n`)).toEqual([alarm]);
  expect(alarmsIn('notes.txt', text)).toEqual([alarm]);
  expect(alarmsIn('dump.csv', `id,value\n1,${text}\n2,x\n`)).toEqual([alarm]);
  expect(alarmsIn('src/a.js', `fetch('https://acme.io/x', '${text}');\n`)).toEqual([alarm]);
  expect(alarmsIn('notes.txt', `It is ${text}.\n`)).toEqual([alarm]);
});

test('in a long text it is found as well', () => {
  const { text } = expandSample('[[stellar-seed]]');
  expect(alarmsIn('app.log', `${'all is well\n'.repeat(9000)}${text}\n`)).toEqual(['error stellar-secret-seed']);
});

test('a name beside it makes no second finding of it', () => {
  const { text } = expandSample('STELLAR_SECRET_KEY=[[stellar-seed]]');
  expect(alarmsIn('.env', `${text}\n`)).toEqual(['error stellar-secret-seed']);
});

test('in a test it warns', () => {
  const { text } = expandSample('[[stellar-seed]]');
  expect(alarmsIn('test/keys.js', `from('${text}');\n`)).toEqual(['warning stellar-secret-seed']);
});

test.each([
  ['a seed with another checksum', 'S[[base32:55]]'],
  ['a longer text in base32', 'S[[base32:63]]'],
  ['an account of Stellar', 'G[[base32:55]]'],
  ['three parts of which the first is no id', '[[base64url-bytes:18]].[[base62:6]].[[base64url:27]]'],
  ['a digest with its kind', 'sha256:[[hex:64]]'],
  ['two digests', '[[hex:40]]:[[hex:64]]'],
  ['an id of a trace', '[[hex:32]]-[[hex:16]]-1'],
  ['a UUID', '[[uuid]]'],
  ['a digest behind a line', 'a.js:12:[[hex:32]]'],
])('%s is no value that stands alone', (_, template) => {
  expect(alarmsIn('app.log', `12:00:01 INFO got ${expandSample(`[[<]]${template}[[>]]`).text} now\n`)).toEqual([]);
});
