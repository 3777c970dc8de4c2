/** Quotes a word for a POSIX shell, only where it needs it; control characters by `$'...'`, so that nothing reaches the terminal raw. */
export function shellQuote(word: string): string {
  if (/^[\w@%+=:,./-]+$/.test(word) && !word.startsWith('-')) return word;
  if (/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(word)) {
    const escaped = word.replace(
      /[\\'\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
      character => {
        const code = character.charCodeAt(0);
        if (character === '\\' || character === "'") return `\\${character}`;
        return code < 0x80 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`;
      },
    );
    return `$'${escaped}'`;
  }
  return word.startsWith('-') ? `./${word}` : `'${word.replaceAll("'", String.raw`'\''`)}'`;
}
