/** What the package `dotenv` reads from one entry of an env file. */
import dotenv from 'dotenv';
import { type DotenvEntry, entryText } from './dotenv.ts';

/** A key as the package names it, with its value. */
export interface DotenvValue {
  readonly key: string;
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** Longer ones are left to our own reader: the package takes quadratic time for blank lines in quotes. */
const CHARACTERS_MAX = 4096;

/**
 * The value of the entry. More than one where the package ends a quoted value earlier than we do, since its lines are
 * assignments then. None for an entry that is too long, and for a name that no object can have.
 */
export function dotenvValues(text: string, entry: DotenvEntry): readonly DotenvValue[] {
  const written = entryText(text, entry);
  if (written.length > CHARACTERS_MAX) return [];
  const read = dotenv.parse(`${entry.key}=${written}`);
  return Object.entries(read).map(([key, value]) => ({
    key,
    value,
    line: entry.line + linesBefore(written, key, entry),
  }));
}

function linesBefore(written: string, key: string, entry: DotenvEntry): number {
  if (key === entry.key) return 0;
  const lines = written.split(/\r\n|\r|\n/);
  return Math.max(
    0,
    lines.findIndex(line =>
      line
        .trimStart()
        .replace(/^export\s+/, '')
        .startsWith(key),
    ),
  );
}
