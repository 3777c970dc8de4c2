import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blobId, hashHex } from '../../../src/text/blob-id.ts';

it('hashes small and large inputs as node does', () => {
  const native = (bytes: Uint8Array) => createHash('sha1').update(bytes).digest('hex');
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), bytes => {
      expect(hashHex(bytes, 'sha1')).toBe(native(bytes));
    }),
  );
  for (const size of [55, 56, 63, 64, 65, 65_536, 65_537]) {
    const bytes = Buffer.alloc(size, 'ab');
    expect(hashHex(bytes, 'sha1')).toBe(native(bytes));
  }
});

it('names blobs as git does', () => {
  expect(blobId(Buffer.from(''), 'sha1')).toBe('e69de29bb2d1d6434b8b29ae775ad8c2e48c5391');
  expect(blobId(Buffer.from(''), 'sha256')).toBe('473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813');
});
