import { expect, test } from 'vitest';
import { explainedLetters, isCommonWord, splitWords, wordCoverage } from '../../../src/text/words.ts';

test.each([
  ['clientSecret', ['client', 'secret']],
  ['AWS_SECRET_ACCESS_KEY', ['aws', 'secret', 'access', 'key']],
  ['HTTPServer2Token', ['http', 'server', 'token']],
  ['x-api-key', ['x', 'api', 'key']],
  ['123', []],
])('%s falls into words', (name, words) => expect(splitWords(name)).toEqual(words));

test('words of code are known, random letters are not', () => {
  expect(['password', 'function', 'request'].every(isCommonWord)).toBe(true);
  expect(isCommonWord('qzvkwj')).toBe(false);
});

test('coverage is the share of letters in known words', () => {
  expect(wordCoverage('password')).toBe(1);
  expect(wordCoverage('qzvkwjxq')).toBe(0);
  expect(wordCoverage('12345')).toBe(0);
});

test('words do not overlap, and the longest cover wins', () => {
  const accepts = (word: string) => ['pass', 'word', 'password', 'sword'].includes(word);
  expect(explainedLetters('passwordx', accepts, 4)).toBe(8);
  expect(explainedLetters('ab', accepts, 4)).toBe(0);
});
