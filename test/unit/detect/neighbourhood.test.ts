import { expect, test } from 'vitest';
import { lineWords, wordsAround } from '../../../src/detect/neighbourhood.ts';

const text = ['acme = 1', 'digital ocean = 2', 'x = 3', 'acme = 4'].join('\n');
const place = { nameStart: 27, start: 31, end: 32 };

test('words of the lines around a value are told with how far they are, joined with their neighbours', () => {
  const wordsOf = lineWords(() => true);
  expect([...wordsAround(text, place, { lines: 1, wordsOf })]).toEqual([
    ['digital', 1],
    ['digitalocean', 1],
    ['ocean', 1],
    ['acme', 1],
  ]);
});

test('a line that many values ask for is taken apart once', () => {
  const asked: string[] = [];
  const wordsOf = lineWords(word => {
    asked.push(word);
    return word === 'acme';
  });
  for (let count = 0; count < 5; count++)
    expect([...wordsAround(text, place, { lines: 3, wordsOf })]).toEqual([['acme', 1]]);
  expect(asked.filter(word => word === 'ocean')).toHaveLength(1);
});
