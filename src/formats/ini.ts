/** Reads ini files as npm, pip, twine and the AWS tools write them: sections, `key = value`, whole-line comments. Total. */

/** One `key = value` line. */
export interface IniEntry {
  /** Name of the section above, empty when there is none. */
  readonly section: string;
  readonly key: string;
  /** Trimmed; one pair of quotes around it taken off. */
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** Lists the assignments in order. A line that begins with a blank goes on with the value above it, as in Python's reader. */
export function parseIni(text: string): readonly IniEntry[] {
  const entries: IniEntry[] = [];
  let section = '';
  for (const [index, raw] of text
    .replace(/^\u{feff}/u, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#') || line.startsWith(';')) continue;
    const header = /^\[(.*)\]/.exec(line);
    if (header !== null) {
      section = header[1]?.trim() ?? '';
      continue;
    }
    // `//host/:_authToken=...` has its colon before the sign that separates.
    const split = line.indexOf('=') >= 0 ? line.indexOf('=') : line.indexOf(': ');
    if (split < 0) {
      const last = entries.at(-1);
      if (/^[ \t]/.test(raw) && last !== undefined) entries.push({ ...last, value: line, line: index + 1 });
      continue;
    }
    const value = line.slice(split + 1).trim();
    entries.push({ section, key: line.slice(0, split).trim(), value: unquoted(value), line: index + 1 });
  }
  return entries;
}

function unquoted(value: string): string {
  const quote = value[0];
  const isQuoted = (quote === '"' || quote === "'") && value.length > 1 && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
