import { randomnessMax } from '../../text/randomness.ts';
import { classifyName } from '../generic/names.ts';
import type { Hit } from '../hit.ts';
import { readCredential } from './credential.ts';
import type { Structure } from './structure.ts';
import { lower } from './url-credentials.ts';

/** Rows that are read, and characters of them. */
const ROWS_MAX = 50;
const ROWS_CHARS_MAX = 65_536;
/** A digest in the column of a password is what should be there. */
const DIGEST = /^(?:0x|\\x)?[0-9a-f]{32,}$/i;
/** What is no password must be random, in bits per character. */
const RANDOM_MIN = 1;

/** The values of an INSERT that stand in columns with the name of a credential. */
export const tableRows: Structure = (view, match) => {
  const columns = (match.groups['columns'] ?? '').split(',').map(column => {
    const name = column.replaceAll(/["'`[\]\s]/g, '');
    return { name, ...classifyName(name, name) };
  });
  if (columns.every(({ strength }) => strength < 2)) return [];
  const severity = lower(view, 'error');
  return valuesOf(view.text, match.start).flatMap(({ column, start, end }): readonly Hit[] => {
    const { name, strength, kind } = columns[column] ?? NO_COLUMN;
    const value = view.text.slice(start, end);
    if (strength < 2 || value.length < VALUE_CHARS_MIN || /\s/.test(value) || DIGEST.test(value)) return [];
    if (kind !== 'password' && randomnessMax(value) < RANDOM_MIN) return [];
    if (readCredential(value)?.isStock !== false) return [];
    const reasons = [`column=${name.slice(0, 40)}`];
    return [{ ruleId: match.ruleId, start, end, ...(severity === 'warning' ? { severity } : {}), reasons }];
  });
};

const NO_COLUMN = { name: '', strength: 0, kind: 'other' } as const;
const VALUE_CHARS_MIN = 6;

interface Value {
  /** From 0. */
  readonly column: number;
  /** Inside the quotes. */
  readonly start: number;
  readonly end: number;
}

/** The quoted values of the rows that begin with the bracket at `from`. */
function valuesOf(text: string, from: number): readonly Value[] {
  const values: Value[] = [];
  const limit = Math.min(text.length, from + ROWS_CHARS_MAX);
  let [rows, column, depth] = [0, 0, 0];
  for (let at = from; at < limit && rows < ROWS_MAX; at++) {
    const character = text.charAt(at);
    if (character === '(') {
      if (depth++ === 0) column = 0;
    } else if (character === ')') {
      if (--depth === 0) rows++;
    } else if (depth === 0) {
      // Between two rows stands a comma, behind the last one anything else.
      if (character !== ',' && character.trim() !== '') break;
    } else if (character === ',') {
      if (depth === 1) column++;
    } else if (character === "'" || character === '"') {
      const end = closing(text, at, limit);
      if (end === -1) break;
      if (depth === 1) values.push({ column, start: at + 1, end });
      at = end;
    }
  }
  return values;
}

/** The quote that closes the one at `at`; doubled and escaped ones do not. */
function closing(text: string, at: number, limit: number): number {
  const quote = text.charAt(at);
  for (let end = at + 1; end < limit; end++) {
    const character = text.charAt(end);
    if (character === '\\') end++;
    else if (character === quote && text.charAt(end + 1) === quote) end++;
    else if (character === quote) return end;
  }
  return -1;
}
