/** Base58 and Base58Check: addresses and keys of Bitcoin and its relatives. */
import { createHash } from 'node:crypto';

const BITCOIN = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

/** The alphabet of the XRP Ledger. */
export const rippleAlphabet = 'rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz';

/** Reads base58; null when a character is not of the alphabet. */
export function decodeBase58(text: string, alphabet: string = BITCOIN): Buffer | null {
  const bytes: number[] = [];
  for (const character of text) {
    let carry = alphabet.indexOf(character);
    if (carry < 0) return null;
    for (let index = 0; index < bytes.length; index++) {
      carry += (bytes[index] ?? 0) * 58;
      bytes[index] = carry & 0xff;
      carry >>= 8;
    }
    for (; carry > 0; carry >>= 8) bytes.push(carry & 0xff);
  }
  for (let index = 0; text[index] === alphabet[0]; index++) bytes.push(0);
  return Buffer.from(bytes.reverse());
}

/** Writes base58; leading zero bytes become leading zero digits. */
export function encodeBase58(bytes: Uint8Array, alphabet: string = BITCOIN): string {
  const digits: number[] = [];
  for (const byte of bytes) {
    let carry = byte;
    for (let index = 0; index < digits.length; index++) {
      carry += (digits[index] ?? 0) << 8;
      digits[index] = carry % 58;
      carry = Math.floor(carry / 58);
    }
    for (; carry > 0; carry = Math.floor(carry / 58)) digits.push(carry % 58);
  }
  for (let index = 0; bytes[index] === 0; index++) digits.push(0);
  return digits
    .reverse()
    .map(digit => alphabet[digit])
    .join('');
}

/** Whether the last four bytes are the double SHA-256 of those before them. */
export function isBase58Check(text: string, alphabet: string = BITCOIN): boolean {
  const bytes = decodeBase58(text, alphabet);
  return bytes !== null && bytes.length > 8 && checksum(bytes.subarray(0, -4)).equals(bytes.subarray(-4));
}

/** Writes a payload with its checksum. */
export function encodeBase58Check(payload: Uint8Array, alphabet: string = BITCOIN): string {
  return encodeBase58(Buffer.concat([payload, checksum(payload)]), alphabet);
}

function checksum(payload: Uint8Array): Buffer {
  return sha256(sha256(payload)).subarray(0, 4);
}

function sha256(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}
