import { expect, test } from 'vitest';
import { reasonWords, stepWords } from '../../../src/report/step-words.ts';

test.each([
  ['score<=0.12', 'that it is a secret is at most 12 % likely, and a warning takes 50 % (score<=0.12)'],
  ['score=0.45', 'that it is a secret is 45 % likely, and a warning takes 50 % (score=0.45)'],
  ['score=0.65', 'that it is a secret is 65 % likely, enough for a warning (score=0.65)'],
  ['score=0.97', 'that it is a secret is 97 % likely, enough to block (score=0.97)'],
  ['name=key-1', 'the name suggests a key weakly (name=key-1)'],
  ['name-off-by=public', 'the word "public" in the name says that it is no secret (name-off-by=public)'],
  ['mask', 'the value is masked (mask)'],
  ['something-new', 'something-new'],
])('the code %s is told in words', (code, words) => {
  expect(reasonWords(code)).toBe(words);
});

test('a step says where it looked, and inside what', () => {
  const step = { startColumn: 3, endColumn: 9, ruleId: 'private-key', via: ['base64'] };
  expect(stepWords({ ...step, step: 'pattern', verdict: 'match' })).toBe(
    'columns 3-9 inside base64 private-key: matches',
  );
  expect(stepWords({ ...step, step: 'pattern', verdict: 'sequence' })).toContain(
    'matches, but the value is a sequence',
  );
});
