import { type Cell, rowsMax } from './cells.ts';
import { columnsOf, secretsIn } from './columns.ts';
import type { Structure, StructureContext } from './structure.ts';

/** Characters of the rows that are read. */
const ROWS_CHARS_MAX = 65_536;

/** The values of an INSERT that stand in columns with the name of a credential. */
export const tableRows: Structure = (view, match, context) => {
  const columns = columnsOf((match.groups['columns'] ?? '').split(','));
  return secretsIn(view, match.ruleId, columns, () => valuesOf(view.text, match.start, context));
};

/** The quoted values of the rows that begin with the bracket at `from`. */
function valuesOf(text: string, from: number, { read }: StructureContext): readonly Cell[] {
  const values: Cell[] = [];
  const limit = Math.min(text.length, from + ROWS_CHARS_MAX);
  let [rows, column, depth] = [0, 0, 0];
  let at = from;
  for (; at < limit && rows < rowsMax; at++) {
    const character = text.charAt(at);
    if (character === '(') {
      if (depth++ === 0) column = 0;
    } else if (depth === 0) {
      // Between two rows stands a comma, behind the last one anything else.
      if (character !== ',' && character.trim() !== '') break;
    } else if (character === ')') {
      if (--depth === 0) rows++;
    } else if (character === ',') {
      if (depth === 1) column++;
    } else if (character === "'" || character === '"') {
      const end = closing(text, at, limit);
      if (end === -1) break;
      if (depth === 1) values.push({ column, start: at + 1, end });
      at = end;
    }
  }
  read(at - from);
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
