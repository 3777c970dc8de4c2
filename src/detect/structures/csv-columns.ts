/** Rows below a line of names: `user,password`, with any of the usual signs between the columns. */
import { type Cell, cellCost, rowsMax } from './cells.ts';
import { columnsOf, isCredential, secretsIn } from './columns.ts';
import type { Structure, StructureContext } from './structure.ts';

const LINE_CHARS_MAX = 2000;
const COLUMNS_MAX = 60;
const SEPARATORS = ',;\t|';
/** What a column may be called. Letters of other scripts are bytes above 0x7F. */
const TITLE = /^[\w\x80-\xff .#:()/-]{0,60}$/;

/** The values below a line of names, of which one is that of a credential. */
export const csvColumns: Structure = (view, match, context) => {
  const { text } = view;
  const start = headerStart(text, match.start);
  if (start === -1) return [];
  const line = lineAt(text, start);
  // The match is a name and the sign beside it: behind the first one, before any other.
  const sign = text.charAt(match.start);
  const separator = SEPARATORS.includes(sign) ? sign : ',';
  const titles = cellsOf(line, separator);
  if (titles.length < 2 || titles.length > COLUMNS_MAX) return [];
  const names = titles.map(cell => line.slice(cell.start, cell.end));
  if (!names.every(name => TITLE.test(name))) return [];
  if (isRowOfTable(text, start, separator, names.length)) return [];
  const columns = columnsOf(names);
  // Other columns with such names lead here as well; the first one is enough.
  const first = titles.find(({ column }) => isCredential(columns[column]));
  if (first === undefined || start + first.end <= match.start || start + first.start >= match.end) return [];
  const header = { line, separator, columns: names.length };
  return secretsIn(view, match.ruleId, columns, () => cellsBelow(text, start, header, context));
};

/** Where the line of `at` begins; -1 when it is too long for a header. To look further back would read a long line once for every name in it. */
function headerStart(text: string, at: number): number {
  const from = Math.max(0, at - LINE_CHARS_MAX);
  const before = text.slice(from, at + 1);
  const end = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r'));
  if (end === -1) return from === 0 ? 0 : -1;
  return from + end + 1;
}

/** Whether the line above the one at `start` has as many cells: then neither is a header, and `passwd` may be the name of a package. */
function isRowOfTable(text: string, start: number, separator: string, columns: number): boolean {
  // Sentences hold a comma, too.
  if (separator === ',' && columns < 3) return false;
  const end = text.charAt(start - 2) === '\r' ? start - 2 : start - 1;
  const above = end > 0 ? headerStart(text, end - 1) : -1;
  return above !== -1 && cellsOf(text.slice(above, end), separator).length === columns;
}

function lineAt(text: string, at: number): string {
  return text.slice(at, at + LINE_CHARS_MAX).split(/[\r\n]/, 1)[0] ?? '';
}

interface Header {
  readonly line: string;
  readonly separator: string;
  readonly columns: number;
}

/** The cells of the lines below the header at `from`, as long as they have as many and are not the header again. */
function cellsBelow(
  text: string,
  from: number,
  { line: header, separator, columns }: Header,
  { read }: StructureContext,
): readonly Cell[] {
  const values: Cell[] = [];
  let at = from + header.length;
  for (let row = 0; row < rowsMax && at < text.length; row++) {
    at += /^(?:\r\n|\r|\n)/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
    const line = lineAt(text, at);
    const cells = cellsOf(line, separator);
    // The line below the header of a Markdown table, which `table-columns` reads.
    if (row === 0 && separator === '|' && /^[-:| ]+$/.test(line)) return values;
    if (cells.length !== columns || line === header) return values;
    read(cellCost + line.length);
    for (const { column, start, end } of cells) values.push({ column, start: at + start, end: at + end });
    at += line.length;
  }
  return values;
}

/** The cells of a line, without blanks and quotes around them. Between quotes a separator is none. */
function cellsOf(line: string, separator: string): readonly Cell[] {
  const cells: Cell[] = [];
  for (let at = 0; at <= line.length;) {
    const first = blanksEnd(line, at, separator);
    const close = line[first] === '"' ? closing(line, first) : -1;
    const next = line.indexOf(separator, close === -1 ? at : close);
    const stop = next === -1 ? line.length : next;
    const isQuoted = close !== -1 && line.slice(close + 1, stop).trim() === '';
    const start = isQuoted ? first + 1 : first;
    const end = isQuoted ? close : start + line.slice(start, stop).trimEnd().length;
    cells.push({ column: cells.length, start, end });
    at = stop + 1;
  }
  return cells;
}

function blanksEnd(line: string, from: number, separator: string): number {
  let at = from;
  while (line[at] === ' ' || (line[at] === '\t' && separator !== '\t')) at++;
  return at;
}

/** The quote that closes the one at `at`; a doubled one is part of the value. */
function closing(line: string, at: number): number {
  for (let end = line.indexOf('"', at + 1); end !== -1; end = line.indexOf('"', end + 1)) {
    if (line[end + 1] !== '"') return end;
    end++;
  }
  return -1;
}
