/** Reads `.netrc` (RFC-less; as curl, ftp and git read it): tokens over any number of lines, quotes, comments, `macdef`. Total. */

/** A password or account of one machine. */
export interface NetrcEntry {
  /** Name of the machine; `default` for the entry of all others. */
  readonly machine: string;
  readonly field: 'password' | 'account';
  readonly value: string;
  /** From 1. */
  readonly line: number;
}

/** A word, or a quoted text with backslash escapes; a comment from a `#` that begins a word. */
const TOKEN = /"((?:[^"\\]|\\[\s\S])*)"|(#[^\r\n]*)|([^\s]+)|(\r\n|\r|\n)/g;

/** Lists passwords and accounts in order. */
export function parseNetrc(text: string): readonly NetrcEntry[] {
  const entries: NetrcEntry[] = [];
  let machine = 'default';
  let before = '';
  let line = 1;
  // A macro ends with an empty line; nothing in it is ours.
  let macro: 'none' | 'line' | 'empty line' = 'none';
  for (const [whole, quoted, comment, word, lineEnd] of text.matchAll(TOKEN)) {
    if (lineEnd !== undefined) {
      line++;
      macro = macro === 'line' ? 'empty line' : macro === 'empty line' ? 'none' : macro;
      continue;
    }
    if (macro !== 'none') {
      macro = 'line';
      continue;
    }
    const value = quoted === undefined ? (word ?? '') : quoted.replace(/\\([\s\S])/g, '$1');
    if ((before === 'password' || before === 'account') && (comment === undefined || before === 'password')) {
      entries.push({ machine, field: before, value: comment ?? value, line });
      before = '';
    } else if (comment !== undefined) continue;
    else if (before === 'machine') {
      machine = value;
      before = '';
    } else if (before === 'login') before = '';
    else {
      before = value;
      if (value === 'default') machine = 'default';
      if (value === 'macdef') macro = 'line';
    }
    line += (whole.match(/\r\n|\r|\n/g) ?? []).length;
  }
  return entries;
}
