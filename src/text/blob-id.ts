/** The id that git gives to the bytes of a file. */
import { createHash } from 'node:crypto';
import { sha1Hex } from './sha1.ts';

/** Beyond this many bytes the native hash is faster, its loading included. */
const ownBytesMax = 64 * 1024;

/** The object id of a blob: the hash of `blob <size>\0<bytes>`, in hexadecimal. */
export function blobId(bytes: Uint8Array, objectFormat: 'sha1' | 'sha256'): string {
  return hashHex(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), objectFormat);
}

/** The id of a blob without a byte. */
export const emptyBlobIds = {
  sha1: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391',
  sha256: '473a0f4c3be8a93681a267e3b1e9a7dcda1185436fe141f7749120a303721813',
} as const;

/** A hash in hexadecimal; small SHA-1 ones are computed without loading `node:crypto`. */
export function hashHex(bytes: Uint8Array, algorithm: 'sha1' | 'sha256'): string {
  if (algorithm === 'sha1' && bytes.length <= ownBytesMax) return sha1Hex(bytes);
  return createHash(algorithm).update(bytes).digest('hex');
}
