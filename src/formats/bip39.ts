/** Seed phrases (BIP-39, English): every word is an index of 11 bits, the last bits are a checksum. */
import { createHash } from 'node:crypto';
import { stems } from './bip39-stems.ts';

const STEM_LENGTH = 4;
const WORD_COUNT = stems.length / STEM_LENGTH;

let known: ReadonlyMap<string, number> | null = null;

/** Whether all words are in the list, their number is allowed, and the checksum holds. */
export function isSeedPhrase(phrase: string): boolean {
  const words = phrase.trim().toLowerCase().split(/\s+/);
  if (![12, 15, 18, 21, 24].includes(words.length)) return false;
  known ??= new Map(Array.from({ length: WORD_COUNT }, (_, index) => [stemAt(index), index]));
  const indexes = words.map(word => known?.get(stemOf(word)) ?? -1);
  if (indexes.includes(-1)) return false;
  const bits = indexes.map(index => index.toString(2).padStart(11, '0')).join('');
  const entropyLength = (bits.length * 32) / 33;
  const entropy = bytesOf(bits.slice(0, entropyLength));
  return checksumBits(entropy).startsWith(bits.slice(entropyLength));
}

/** Writes 16 to 32 bytes of entropy as word stems: enough for samples, as the first four letters tell all words apart. */
export function seedPhrase(entropy: Uint8Array): string {
  const bits = bitsOf(entropy) + checksumBits(entropy).slice(0, entropy.length / 4);
  const groups = bits.match(/.{11}/g) ?? [];
  return groups.map(group => stemAt(Number.parseInt(group, 2)).trim()).join(' ');
}

function stemAt(index: number): string {
  return stems.slice(index * STEM_LENGTH, (index + 1) * STEM_LENGTH);
}

function stemOf(word: string): string {
  return word.slice(0, STEM_LENGTH).padEnd(STEM_LENGTH);
}

function checksumBits(entropy: Uint8Array): string {
  return bitsOf(createHash('sha256').update(entropy).digest().subarray(0, 1));
}

function bitsOf(bytes: Uint8Array): string {
  return Array.from(bytes, byte => byte.toString(2).padStart(8, '0')).join('');
}

function bytesOf(bits: string): Buffer {
  return Buffer.from((bits.match(/.{8}/g) ?? []).map(byte => Number.parseInt(byte, 2)));
}
