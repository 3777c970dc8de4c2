import { unseen } from './terminal.ts';

/** How a path shows a byte that is not UTF-8: `\xFF`, as `$'...'` writes it, too. */
const STRAY_BYTE = String.raw`\\x[89A-F][\dA-F]`;

/**
 * Quotes a path for a POSIX shell and git, only where it needs it; control characters and bytes that are not UTF-8 by
 * `$'...'`, so that nothing reaches the terminal raw. `-x` and `:x`, which would be an option and a pattern, become `./-x` and `./:x`.
 */
export function shellQuote(path: string): string {
  const word = /^[-:]/.test(path) ? `./${path}` : path;
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (word.search(unseen) === -1 && !new RegExp(STRAY_BYTE).test(word))
    return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const special = new RegExp(String.raw`${STRAY_BYTE}|[\\']|${unseen.source}`, 'gu');
  const escaped = word.replace(special, sign => {
    if (sign.startsWith('\\x')) return sign;
    if (sign === '\\' || sign === "'") return `\\${sign}`;
    const code = sign.codePointAt(0) ?? 0;
    const digits = code.toString(16);
    if (code < 0x80) return `\\x${digits.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
  });
  return `$'${escaped}'`;
}
