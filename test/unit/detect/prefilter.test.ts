import { expect, test } from 'vitest';
import { buildDfa } from '../../../src/detect/prefilter/dfa.ts';
import { createScan } from '../../../src/detect/prefilter/scan.ts';

/** Offsets behind the keywords that are found in a text. */
function ends(automaton: ReturnType<typeof buildDfa>, text: string): readonly number[] {
  const found: number[] = [];
  createScan(() => automaton)(Buffer.from(text, 'latin1'), (_keyword, end) => found.push(end));
  return found;
}

test('a keyword that starts a word is found only where a word may begin', () => {
  const short = buildDfa([
    { text: 're_', startsWord: true },
    { text: 'core', startsWord: false },
  ]);
  for (const before of ['', ' ', '"', '=', '_', '\n', '\xe9', String.raw`\n`, String.raw`\t`, '%0A', '\x1b[32m'])
    expect([before, ends(short, `${before}re_x`)]).toEqual([before, [before.length + 3]]);
  expect(ends(short, 'core_ more_ 0re_ RE_')).toEqual([4, 20]);
});

test('line ends, blanks, brackets and quotes are found in each of their forms', () => {
  const alike = buildDfa([{ text: "x'\n ]", startsWord: false }]);
  for (const text of ["x'\r\t[", 'X`\n ]']) expect(ends(alike, text)).toEqual([5]);
  expect(ends(alike, 'x"\n ]')).toEqual([]);
});

test('keywords that are not told apart are both found', () => {
  const alike = buildDfa([
    { text: "key '", startsWord: false },
    { text: 'key `', startsWord: false },
  ]);
  const found: number[] = [];
  createScan(() => alike)(Buffer.from('key `'), keyword => found.push(keyword));
  expect(found).toEqual([0, 1]);
});
