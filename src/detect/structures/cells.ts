/** What structures that read tables and running text have in common: where a value stands, and whether it may be a secret there. */
import { isMixed, randomness, randomnessMax } from '../../text/randomness.ts';
import { readCredential } from './credential.ts';

/** A value in a table. Offsets in the text of the view, without what it is wrapped in. */
export interface Cell {
  /** From 0. */
  readonly column: number;
  readonly start: number;
  readonly end: number;
}

/** A cell under the name of a credential costs as much as reading so many characters. */
export const cellCost = 200;

/** Rows that are read below the names of the columns. */
export const rowsMax = 50;

/** A digest in the column of a password is what should be there. */
const DIGEST = /^(?:0x|\\x)?[0-9a-f]{32,}$/i;

/** Whether a value may be a secret at all: one word of at least `charsMin` characters, no placeholder, no stock password, and no digest where a password is kept as one. */
export function mayBeSecret(value: string, charsMin: number, isDigested = true): boolean {
  return (
    value.length >= charsMin &&
    !/\s/.test(value) &&
    !(isDigested && DIGEST.test(value)) &&
    readCredential(value)?.isStock === false
  );
}

const PASSWORD_CHARS_MIN = 8;
/** In bits per character: below it stand words and what a form says of a password. */
const PASSWORD_RANDOM_MIN = 0.5;
const KEY_CHARS_MIN = 16;
/** What is no password must be random, in bits per character. */
const KEY_RANDOM_MIN = 1;

/** Whether a value may be a password where words stand as well: letters and a digit, and no word with a number. */
export function mayBePassword(value: string): boolean {
  if (!/\d/.test(value) || !/[a-z]/i.test(value)) return false;
  return (randomnessMax(value) >= PASSWORD_RANDOM_MIN || isMixed(value)) && mayBeSecret(value, PASSWORD_CHARS_MIN);
}

/** Whether a value may be a key or a token where words stand as well. */
export function mayBeKey(value: string): boolean {
  return (
    value.length >= KEY_CHARS_MIN && randomness(value) >= KEY_RANDOM_MIN && readCredential(value)?.isStock === false
  );
}
