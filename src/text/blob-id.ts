/** The id that git gives to the bytes of a file. */
import { createHash } from 'node:crypto';
import { sha1Hex } from './sha1.ts';

/** Beyond this many bytes the native hash is faster, its loading included. */
const ownBytesMax = 64 * 1024;

/** The object id of a blob: the hash of `blob <size>\0<bytes>`, in hexadecimal. */
export function blobId(bytes: Uint8Array, objectFormat: 'sha1' | 'sha256'): string {
  return hashHex(Buffer.concat([Buffer.from(`blob ${bytes.length}\0`), bytes]), objectFormat);
}

/** A hash in hexadecimal; small SHA-1 ones are computed without loading `node:crypto`. */
export function hashHex(bytes: Uint8Array, algorithm: 'sha1' | 'sha256'): string {
  if (algorithm === 'sha1' && bytes.length <= ownBytesMax) return sha1Hex(bytes);
  return createHash(algorithm).update(bytes).digest('hex');
}
