import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDfa } from '../../../src/detect/prefilter/dfa.ts';
import { createScan } from '../../../src/detect/prefilter/scan.ts';

const keywords = ['aab', 'ab', 'abba', 'b_', 'secret'];
const dfa = buildDfa(keywords.map(text => ({ text, startsWord: false })));

/** What a scan sees, as pairs of an offset and a state. */
function seen(scan: ReturnType<typeof createScan>, bytes: Uint8Array, from: number): readonly number[][] {
  const hits = scan(bytes, from, bytes.length);
  return Array.from({ length: hits.count }, (_, index) => [hits.ends[index] ?? 0, hits.states[index] ?? 0]);
}

test('what a scan finds does not depend on how much was scanned before', () => {
  const warm = createScan(dfa);
  const filler = new Uint8Array(60_000).fill(0x20);
  for (let round = 0; round < 10; round++) warm(filler, 0, filler.length);
  const text = fc.array(fc.constantFrom('a', 'B', 'b', '_', 'SECRET', ' '.repeat(150)), { maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(100), (parts, start) => {
      const bytes = Buffer.from(parts.join(''));
      const from = Math.min(start, bytes.length);
      expect(seen(createScan(dfa), bytes, from)).toEqual(seen(warm, bytes, from));
    }),
  );
});

/** Offsets behind the keywords that are found in a text. */
function ends(automaton: ReturnType<typeof buildDfa>, text: string): readonly number[] {
  const bytes = Buffer.from(text, 'latin1');
  const { count, ends: places } = createScan(automaton)(bytes, 0, bytes.length);
  return Array.from(places.subarray(0, count), place => place + 1);
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
