/** Ed25519 key pairs as wallets store them: 32 bytes of seed and the 32 bytes of public key that belong to it. */
import { createPrivateKey, createPublicKey } from 'node:crypto';

// PKCS#8 (RFC 8410) up to the seed, and the length of SubjectPublicKeyInfo up to the key.
const PKCS8_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const SPKI_HEAD_LENGTH = 12;

/** Whether the second half is the public key of the first. */
export function isEd25519Pair(bytes: Uint8Array | null): boolean {
  return bytes?.length === 64 && publicKeyOf(bytes.subarray(0, 32)).equals(bytes.subarray(32));
}

/** Returns seed and public key in one, 64 bytes. */
export function ed25519Pair(seed: Uint8Array): Buffer {
  return Buffer.concat([seed, publicKeyOf(seed)]);
}

function publicKeyOf(seed: Uint8Array): Buffer {
  const key = createPrivateKey({ key: Buffer.concat([PKCS8_HEAD, seed]), format: 'der', type: 'pkcs8' });
  return createPublicKey(key).export({ format: 'der', type: 'spki' }).subarray(SPKI_HEAD_LENGTH);
}
