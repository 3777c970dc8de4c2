import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { blobId, emptyBlobIds, hashHex } from '../../../src/text/blob-id.ts';

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
  // printf '' | git hash-object --stdin, in repositories of both formats
  for (const format of ['sha1', 'sha256'] as const) expect(blobId(Buffer.from(''), format)).toBe(emptyBlobIds[format]);
  expect(blobId(Buffer.from('a\n'), 'sha1')).toBe('78981922613b2afb6025042ff6bd878ac1994e85');
});
