/** Words for a POSIX shell, so that a printed command can be pasted. */

/** Quotes `word` where a shell would read more into it; `\xHH` (a byte that is not UTF-8) becomes `$'\xHH'`. */
export function shellQuote(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word) && !word.startsWith('-')) return word;
  if (/\\x[0-9A-F]{2}|[\n\t\r\0-\x1f\x7f]/i.test(word)) return `$'${word.replace(/'/g, "\\'").replace(/[\0-\x1f\x7f]/g, hex)}'`;
  return `'${word.replaceAll("'", `'\\''`)}'`;
}

function hex(character: string): string {
  return `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`;
}
