/** Columns with the names of credentials, in whatever notation the table is written. */
import { randomnessMax } from '../../text/randomness.ts';
import { classifyName, type NameClass } from '../generic/names.ts';
import type { Hit } from '../hit.ts';
import type { View } from '../view.ts';
import { type Cell, mayBeSecret } from './cells.ts';
import { lower, severityField } from './severity.ts';

/** A column and what its name promises. */
export interface Column extends NameClass {
  readonly name: string;
}

const VALUE_CHARS_MIN = 6;
/** What is no password must be longer and random, in bits per character. */
const KEY_CHARS_MIN = 12;
const RANDOM_MIN = 1;
const WORD_RANDOM_MAX = 0.6;

/** Reads names as they stand in a table, with quotes and brackets. */
export function columnsOf(names: readonly string[]): readonly Column[] {
  return names.map(written => {
    const name = written.replaceAll(/["'`[\]]/g, '').trim();
    return { name, ...classifyName(name, name) };
  });
}

/** Whether a column has the name of a credential. */
export function isCredential(column: Column | undefined): boolean {
  return column !== undefined && column.strength > 1;
}

/** The secrets among the cells of such columns; `values` is asked for only where there is one. */
export function secretsIn(
  view: View,
  ruleId: string,
  columns: readonly Column[],
  values: () => readonly Cell[],
): readonly Hit[] {
  if (!columns.some(isCredential)) return [];
  const severity = lower(view, 'error');
  return values().flatMap(({ column, start, end }): readonly Hit[] => {
    const below = columns[column];
    if (below === undefined || !isSecret(view.text.slice(start, end), below)) return [];
    const reasons = [`column=${below.name.slice(0, 40)}`];
    return [{ ruleId, start, end, ...severityField(severity), reasons }];
  });
}

function isSecret(value: string, { strength, kind }: Column): boolean {
  if (strength < 2 || !mayBeSecret(value, VALUE_CHARS_MIN, kind === 'password' || kind === 'other')) return false;
  const random = randomnessMax(value);
  // A word may be what a form says.
  if (kind === 'password') return /\d/.test(value) || random >= WORD_RANDOM_MAX;
  return value.length >= KEY_CHARS_MIN && random >= RANDOM_MIN;
}
