/** How surprising a string is to someone who knows ordinary code: one number that tells keys from words. */
import { bigramBase64 } from './bigram-table.ts';

const SIZE = 96;
const STEP = 16;
const WINDOW = 12;
const LOG2_ALPHABET = { digits: Math.log2(10), hex: 4, letters: Math.log2(26), lettersDigits: Math.log2(36) };
const LOG2_MIXED = { letters: Math.log2(52), lettersDigits: Math.log2(62), base64: 6, printable: Math.log2(94) };

let table: Uint8Array | null = null;

/**
 * Randomness of `value` in bits per character: mean surprise of its adjacent pairs under the table learned from code,
 * minus what a uniform draw from its own alphabet would carry. Random keys lie above 1.0, words and identifiers below 0.
 * Characters outside printable ASCII count as ordinary ones. 0 for fewer than two characters.
 */
export function randomness(value: string): number {
  if (value.length < 2) return 0;
  return surprise(value, 0, value.length) - alphabetBits(value);
}

/**
 * Highest randomness of any 12-character window of `value` (step 2), in the units of {@link randomness}. Finds the random
 * part of `prod-token-...`. Equals `randomness` for values of at most 12 characters.
 */
export function randomnessMax(value: string): number {
  if (value.length <= WINDOW) return randomness(value);
  let best = -Infinity;
  for (let start = 0; ; start += 2) {
    const from = Math.min(start, value.length - WINDOW);
    const score = surprise(value, from, from + WINDOW) - alphabetBits(value.slice(from, from + WINDOW));
    if (score > best) best = score;
    if (from === value.length - WINDOW) return best;
  }
}

/** Size of the smallest usual alphabet that holds every character of `value`, in bits (log2): 10, 16, 26, 36, 52, 62, 64 or 94 characters. */
export function alphabetBits(value: string): number {
  let [lower, upper, digit, base64, other, hex] = [false, false, false, false, false, true];
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    if (code >= 0x30 && code <= 0x39) digit = true;
    else if (code >= 0x61 && code <= 0x7a) {
      lower = true;
      if (code > 0x66) hex = false;
    } else if (code >= 0x41 && code <= 0x5a) {
      upper = true;
      if (code > 0x46) hex = false;
    } else if (code === 0x2b || code === 0x2d || code === 0x2f || code === 0x3d || code === 0x5f) base64 = true;
    else other = true;
  }
  if (other) return LOG2_MIXED.printable;
  if (base64) return LOG2_MIXED.base64;
  if (lower && upper) return digit ? LOG2_MIXED.lettersDigits : LOG2_MIXED.letters;
  if (!lower && !upper) return LOG2_ALPHABET.digits;
  if (hex && digit) return LOG2_ALPHABET.hex;
  return digit ? LOG2_ALPHABET.lettersDigits : LOG2_ALPHABET.letters;
}

/** Mean surprise of adjacent pairs in `value[start, end)`, in bits. */
function surprise(value: string, start: number, end: number): number {
  const surprises = pairSurprises();
  let sum = 0;
  let before = cell(value.charCodeAt(start));
  for (let at = start + 1; at < end; at++) {
    const next = cell(value.charCodeAt(at));
    sum += surprises[before * SIZE + next] ?? 0;
    before = next;
  }
  return sum / STEP / (end - start - 1);
}

/** Surprise of a character after another in sixteenths of a bit: 96 x 96, in the order of the codes from 0x20 on. */
export function pairSurprises(): Uint8Array {
  return (table ??= Buffer.from(bigramBase64, 'base64'));
}

function cell(code: number): number {
  return code >= 0x20 && code < 0x80 ? code - 0x20 : 0;
}

/**
 * No text, code or pattern lies above, in bits per character: of those with small and capital letters, digits and signs, and of
 * those with signs and two of the others. Of random values of all four kinds hardly one in a hundred lies below.
 */
const NOISE_MIN = { four: 1.6, three: 2.4 };
const NOISE_CHARS_MIN = 12;
/** A set of characters of a regular expression and elements of HTML are as surprising as a random value. */
const SURPRISING_TEXT = /\s|\[[^\]]{0,20}\w-\w[^\]]{0,20}\]|<\//;

/** Whether `value` is made up of several kinds of characters in no order, so that what looks like a mark in it (`%s`, `<b>`, `[^`) is chance. */
export function isNoise(value: string): boolean {
  if (value.length < NOISE_CHARS_MIN || !/[^A-Za-z0-9]/.test(value)) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter(kind => kind.test(value)).length;
  if (kinds < 2 || SURPRISING_TEXT.test(value)) return false;
  return randomness(value) >= (kinds === 3 ? NOISE_MIN.four : NOISE_MIN.three);
}

/** Small and capital letters, digits and a sign: what people make up for a password, and call a secret as well. */
export function isMixed(value: string): boolean {
  return /[a-z]/.test(value) && /[A-Z]/.test(value) && /\d/.test(value) && /[^A-Za-z0-9]/.test(value);
}
