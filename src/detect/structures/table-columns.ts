import { classifyName } from '../generic/names.ts';
import type { Hit } from '../hit.ts';
import { type Cell, cellCost, mayBeKey, mayBePassword, rowsMax } from './cells.ts';
import type { Structure } from './structure.ts';

/** Characters of a row that are read. */
const ROW_CHARS_MAX = 1000;

/** The values below a column that has the name of a password, in a table of Markdown or of Gherkin. */
export const tableColumns: Structure = (view, match, context) => {
  const { text } = view;
  const rowsFrom = lineStart(text, match.start);
  const above = lineStart(text, rowsFrom - 1);
  // Only Markdown has a line between them.
  const header = isRule(text, cellsOf(text, above)) ? lineStart(text, above - 1) : above;
  const columns = cellsOf(text, header).map(({ start, end }) => text.slice(start, end));
  const column = columns.findIndex(name => classifyName(name, name).strength > 1);
  const name = columns[column];
  if (name === undefined) return [];
  const isValue = classifyName(name, name).kind === 'password' ? mayBePassword : mayBeKey;
  const hits: Hit[] = [];
  let from = rowsFrom;
  for (let row = 0; row < rowsMax; row++) {
    const cells = cellsOf(text, from);
    // Below the line of another header stands another table.
    if (cells.length === 0 || isRule(text, cells)) break;
    context.read(cellCost);
    const cell = cells[column];
    if (cell !== undefined && isValue(text.slice(cell.start, cell.end)))
      hits.push({ ruleId: match.ruleId, start: cell.start, end: cell.end, reasons: [`column=${name}`] });
    const next = text.indexOf('\n', from);
    if (next === -1) break;
    from = next + 1;
  }
  return hits;
};

/** `|---|:-:|`: the line between a header and its rows. */
function isRule(text: string, cells: readonly Cell[]): boolean {
  return cells.every(({ start, end }) => /^:?-+:?$/.test(text.slice(start, end)));
}

/** The cells of the line that begins at `from`, without blanks, asterisks and backticks around them; none when it is no row of a table. */
function cellsOf(text: string, from: number): readonly Cell[] {
  const lineEnd = text.indexOf('\n', from);
  const end = Math.min(lineEnd === -1 ? text.length : lineEnd, from + ROW_CHARS_MAX);
  const cells: Cell[] = [];
  let bar = text.indexOf('|', from);
  if (bar === -1 || text.slice(from, Math.min(bar, end)).trim() !== '') return [];
  for (;;) {
    const next = text.indexOf('|', bar + 1);
    if (next === -1 || next >= end) return cells;
    let [start, stop] = [bar + 1, next];
    while (start < stop && ' \t*`'.includes(text.charAt(start))) start++;
    while (stop > start && ' \t*`'.includes(text.charAt(stop - 1))) stop--;
    cells.push({ column: cells.length, start, end: stop });
    bar = next;
  }
}

/** Where the line of `at` begins. */
function lineStart(text: string, at: number): number {
  return at <= 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}
