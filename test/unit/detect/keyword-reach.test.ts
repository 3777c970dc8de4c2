import { expect, test } from 'vitest';
import { keywordReach } from '../../../src/detect/keyword-reach.ts';

test.each([
  ['a keyword behind a bounded run', /[a-z]{3,9}-key-\d{4}/, ['-key-'], 9, null],
  ['one in the middle of a literal', /\w{2}abc_live_/, ['_live_'], 5, null],
  ['of several, the last place of any', /(?:x|long)_(?:live|test)_/, ['_live_', '_test_'], 4, null],
  ['one that begins with whatever may stand before', /\w{0,5}(?:=|\w{1,3} )'x1/, [`='x1`, ` 'x1`], 9, null],
  ['a word that is sure to stand before it', /(?:key|token)\w{0,4}@@/, ['@@'], 9, ['key', 'token']],
  ['words too short to tell anything', /(?:k|tk)\w{0,4}@@/, ['@@'], 6, null],
  ['a keyword in every alternative', /(?:ab{1,3}KEY1|c{4}KEY2)x/, ['key1', 'key2'], 4, null],
  ['a keyword that may be missing', /(?:key)?\d{4}/, ['key'], Infinity, null],
  ['a keyword in one alternative only', /(?:key|\d{4})x/, ['key'], Infinity, null],
  ['nothing bounds what stands before', /a+key/, ['key'], Infinity, null],
] as const)('%s', (_, pattern, keywords, before, words) => {
  expect(keywordReach(pattern.source, keywords)).toEqual({ before, words });
});
