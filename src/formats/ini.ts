/** Reads ini files as npm, pip, twine and the AWS tools write them: sections, `key = value`, whole-line comments. Total. */
import ini from 'ini';

/** One `key = value` line. */
export interface IniEntry {
  /** Name of the section above, empty when there is none. */
  readonly section: string;
  readonly key: string;
  /** Trimmed; one pair of quotes around it taken off. */
  readonly value: string;
  /** As it is written, trimmed. */
  readonly written: string;
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
      if (/^[ \t]/.test(raw) && last !== undefined)
        entries.push({ ...last, value: line, written: line, line: index + 1 });
      continue;
    }
    const written = line.slice(split + 1).trim();
    const key = line.slice(0, split).trim();
    entries.push({ section, key, value: unquoted(written), written, line: index + 1 });
  }
  return entries;
}

/** What is read there: by the package `ini`, which npm uses, and with comments and escapes left in, as Python reads it. */
export function iniReadings({ value, written }: IniEntry): readonly string[] {
  const read: unknown = ini.parse(`key=${written}`)['key'];
  return [...new Set(typeof read === 'string' ? [read, value] : [value])];
}

function unquoted(value: string): string {
  const quote = value[0];
  const isQuoted = (quote === '"' || quote === "'") && value.length > 1 && value.endsWith(quote);
  return isQuoted ? value.slice(1, -1) : value;
}
