/** A value that is the developer's own, as the search is given it. */
import type { Secret } from '../../secret.ts';

/** A value, the variable that holds it and where that stands. Held in memory only. */
export interface OwnValue {
  /** Name of the variable or field: `TAB_PASSWORD`, `//registry.npmjs.org/:_authToken`. */
  readonly name: string;
  /** The file as a scan names it, where it lies below the scanned folder; else its absolute path. Empty: no file. */
  readonly file: string;
  /** For a person: `.env:4`, `~/.npmrc:2`, `the environment`. */
  readonly place: string;
  readonly value: Secret;
  /** Read in passing: whether the field is a credential has to be asked of a parser when the value is found. */
  readonly unconfirmed?: true;
}

/** One value with everybody who holds it. */
export interface OwnEntry {
  readonly value: Secret;
  /** At least one. */
  readonly holders: readonly OwnValue[];
}

/** A value seen in a view. Offsets are half-open byte offsets into the view. */
export interface OwnHit {
  readonly entry: OwnEntry;
  readonly start: number;
  readonly end: number;
  /** How it is written; null: as it is. */
  readonly spelling: string | null;
}
