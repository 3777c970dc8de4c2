import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quickHash } from '../../../src/text/quick-hash.ts';

it('tells inputs apart that differ in one byte, or in zeros at the end', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 1, maxLength: 300 }),
      fc.nat(),
      fc.integer({ min: 1, max: 255 }),
      (bytes, place, by) => {
        const changed = Uint8Array.from(bytes);
        const at = place % bytes.length;
        changed[at] = (changed[at] ?? 0) ^ by;
        expect(quickHash(changed)).not.toBe(quickHash(bytes));
        expect(quickHash(Uint8Array.from([...bytes, 0]))).not.toBe(quickHash(bytes));
      },
    ),
  );
});

it('spreads short inputs over all of its bits', () => {
  const hashes = Array.from({ length: 5000 }, (_, n) => quickHash(Buffer.from(`:100644 100644 ${n}`)));
  expect(new Set(hashes).size).toBe(5000);
  expect(hashes.every(hash => /^[0-9a-f]{32}$/.test(hash))).toBe(true);
  for (let digit = 0; digit < 32; digit++) expect(new Set(hashes.map(hash => hash[digit])).size).toBe(16);
});
