import { randomnessMax } from '../../text/randomness.ts';
import { classifyName } from '../generic/names.ts';
import type { Hit } from '../hit.ts';
import { type Cell, mayBeSecret, rowsMax } from './cells.ts';
import type { View } from '../view.ts';
import type { Structure } from './structure.ts';
import { lower } from './url-credentials.ts';

/** Characters of the rows that are read. */
const ROWS_CHARS_MAX = 65_536;
/** What is no password must be random, in bits per character. */
const RANDOM_MIN = 1;
const WORD_RANDOM_MAX = 0.6;

/** The values of an INSERT that stand in columns with the name of a credential. */
export const tableRows: Structure = (view, match) => {
  const names = (match.groups['columns'] ?? '').split(',');
  return secretsIn(view, match.ruleId, names, () => valuesOf(view.text, match.start));
};

/** The same below a line of names with commas between them. */
export const csvColumns: Structure = (view, match) => {
  const { text } = view;
  const start = headerStart(text, match.start);
  if (start === -1) return [];
  const header = lineAt(text, start);
  // Other columns with such names lead here as well; the first one is enough.
  if (match.start - start > header.search(NAMED) || !HEADER.test(header)) return [];
  const names = header.split(',');
  return secretsIn(view, match.ruleId, names, () => cellsOf(text, start + header.length, names.length));
};

const LINE_CHARS_MAX = 2000;

/** Where the line of `at` begins; -1 when it is too long for a header. To look further back would read a long line once for every name in it. */
function headerStart(text: string, at: number): number {
  const from = Math.max(0, at - LINE_CHARS_MAX);
  const before = text.slice(from, at + 1);
  const end = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  if (end === -1) return from === 0 ? 0 : -1;
  return from + end + 1;
}

const NAMED =
  /(?<=[,"]|^)(?:password|passwd|api[_ ]?key|client_secret|(?:secret_)?access_key|secret_key|(?:access|auth|api)_token)/i;
/** Names and commas between them. */
const HEADER = /^[\w "-]{1,60}(?:,[\w "-]{1,60}){1,60}$/;

function lineAt(text: string, at: number): string {
  return text.slice(at, at + LINE_CHARS_MAX).split(/[\r\n]/, 1)[0] ?? '';
}

function secretsIn(
  view: View,
  ruleId: string,
  names: readonly string[],
  values: () => readonly Cell[],
): readonly Hit[] {
  const columns = names.map(column => {
    const name = column.replaceAll(/["'`[\]\s]/g, '');
    return { name, ...classifyName(name, name) };
  });
  if (columns.every(({ strength }) => strength < 2)) return [];
  const severity = lower(view, 'error');
  return values().flatMap(({ column, start, end }): readonly Hit[] => {
    const { name, strength, kind } = columns[column] ?? NO_COLUMN;
    const value = view.text.slice(start, end);
    if (strength < 2 || !mayBeSecret(value, VALUE_CHARS_MIN, kind === 'password' || kind === 'other')) return [];
    const random = randomnessMax(value);
    // A word may be what a form says.
    if (random < (kind === 'password' ? (/\d/.test(value) ? -Infinity : WORD_RANDOM_MAX) : RANDOM_MIN)) return [];
    const reasons = [`column=${name.slice(0, 40)}`];
    return [{ ruleId, start, end, ...(severity === 'warning' ? { severity } : {}), reasons }];
  });
}

const NO_COLUMN = { name: '', strength: 0, kind: 'other' } as const;
const VALUE_CHARS_MIN = 6;

/** The cells of the lines from `from` on, as long as they have so many. */
function cellsOf(text: string, from: number, count: number): readonly Cell[] {
  const values: Cell[] = [];
  let at = from;
  for (let row = 0; row < rowsMax && at < text.length; row++) {
    at += /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
    const line = lineAt(text, at);
    const cells = line.split(',');
    if (cells.length !== count) return values;
    let start = at;
    for (const [column, cell] of cells.entries()) {
      const value = /^\s*"(.*)"\s*$/.exec(cell)?.[1] ?? cell.trim();
      const valueAt = start + cell.indexOf(value);
      values.push({ column, start: valueAt, end: valueAt + value.length });
      start += cell.length + 1;
    }
    at += line.length;
  }
  return values;
}

/** The quoted values of the rows that begin with the bracket at `from`. */
function valuesOf(text: string, from: number): readonly Cell[] {
  const values: Cell[] = [];
  const limit = Math.min(text.length, from + ROWS_CHARS_MAX);
  let [rows, column, depth] = [0, 0, 0];
  for (let at = from; at < limit && rows < rowsMax; at++) {
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
