/** What structures that read tables have in common: where a value stands, and what is no secret in the column of one. */
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
