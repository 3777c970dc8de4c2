const UNPRINTABLE = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/;
/** How a path shows a byte that is not UTF-8: `\xFF`, as `$'...'` writes it, too. */
const STRAY_BYTE = String.raw`\\x[89A-F][\dA-F]`;

/**
 * Quotes a path for a POSIX shell and git, only where it needs it; control characters and bytes that are not UTF-8 by
 * `$'...'`, so that nothing reaches the terminal raw. `-x` and `:x`, which would be an option and a pattern, become `./-x` and `./:x`.
 */
export function shellQuote(path: string): string {
  const word = /^[-:]/.test(path) ? `./${path}` : path;
  if (/^[\w@%+=:,./-]+$/.test(word)) return word;
  if (!UNPRINTABLE.test(word) && !new RegExp(STRAY_BYTE).test(word))
    return `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const special = new RegExp(String.raw`${STRAY_BYTE}|[\\']|${UNPRINTABLE.source}`, 'g');
  const escaped = word.replace(special, sign => {
    if (sign.length > 1) return sign;
    const code = sign.charCodeAt(0);
    if (sign === '\\' || sign === "'") return `\\${sign}`;
    return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
  });
  return `$'${escaped}'`;
}
