import { expect, test } from 'vitest';
import { expandSample } from '../../../src/samples/expand.ts';
import { placeholderReason } from '../../../src/text/placeholders.ts';

test.each([
  ['********', 'mask'],
  ['XXXX-XXXX-XXXX', 'mask'],
  ['sk-...abcd', 'mask'],
  ['0123456789abcdef', 'sequence'],
  ['AbCdEf123456', 'sequence'],
  ['a1b2c3d4e5f6', 'sequence'],
  ['qwertyuiop', 'sequence'],
  ['asdasd', 'period'],
  ['abcabcabcabc', 'few-characters'],
  ['deadbeef1', 'hexspeak'],
  ['00001111-2222-3333-4444-555566667777', 'placeholder-uuid'],
  ['your-api-key', 'instruction'],
  ['changeme', 'instruction'],
  ['my_secret_access_key', 'placeholder-words'],
  ['admin123', 'placeholder-words'],
])('%s is a placeholder: %s', (value, reason) => expect(placeholderReason(value)).toBe(reason));

test.each(['hunter2', 'correct-horse', 'vaakpv', 'Tr0ub4dor&3x'])('%s is none', value => {
  expect(placeholderReason(value)).toBeNull();
});

test.each(['hex:32', 'base62:20', 'base64url:43', 'base32:16', 'uuid'])('random values of %s pass', kind => {
  const values = Array.from({ length: 300 }, (_, seed) => expandSample(`[[${kind}]]`, seed + 1).text);
  expect(values.filter(value => placeholderReason(value) !== null)).toEqual([]);
});

test('a value that is longer than a placeholder has to be is one only where it is drawn', () => {
  expect(placeholderReason('x'.repeat(513))).toBe('mask');
  expect(placeholderReason('ab12'.repeat(200))).toBe('few-characters');
  const key = expandSample('[[base62:600]]').text;
  expect(placeholderReason(`${key}-example-placeholder`)).toBeNull();
});
