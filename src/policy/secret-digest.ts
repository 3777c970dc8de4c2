/** Compares found values with what other tools wrote down about them. */
import type { Finding } from '../model.ts';
import { hashHex } from '../text/blob-id.ts';

/** Whether the secret has this SHA-1 (40 small hexadecimal digits). */
export function hasSha1({ secret }: Finding, hash: string): boolean {
  return secret !== null && hashHex(Buffer.from(secret.reveal()), 'sha1') === hash;
}

/** Whether the secret is the value, or one holds the other: tools draw the edges differently. At least 8 characters. */
export function isOrHolds({ secret }: Finding, value: string): boolean {
  if (secret === null) return false;
  const own = secret.reveal();
  return own === value || (Math.min(own.length, value.length) >= 8 && (own.includes(value) || value.includes(own)));
}

/** Whether a test of another tool holds for the secret. */
export function secretPasses({ secret }: Finding, test: (value: string) => boolean): boolean {
  return secret !== null && test(secret.reveal());
}
