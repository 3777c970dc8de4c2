import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildDfa } from '../../../src/detect/prefilter/dfa.ts';
import { createScan } from '../../../src/detect/prefilter/scan.ts';

const keywords = ['aab', 'ab', 'abba', 'b_', 'secret'];
const dfa = buildDfa(keywords);

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
