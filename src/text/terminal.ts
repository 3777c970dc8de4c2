/**
 * Text that is safe in a terminal. File names, patterns and messages of a repository are untrusted: an escape sequence,
 * a bidirectional override or a carriage return in a name could hide a finding or rewrite the screen.
 */

/** C0 and C1 controls, bidirectional controls, characters that nobody sees, line separators. For `replace` and `search`. */
export const unseen: RegExp =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/** Replaces every character that a terminal would act on by a visible escape: `\x1b`, `\u202e`. The result is one line. */
export function printable(text: string): string {
  if (isPlain(text)) return text;
  return text.replace(unseen, character => {
    const code = character.codePointAt(0) ?? 0;
    const digits = code.toString(16);
    if (code < 0x100) return `\\x${digits.padStart(2, '0')}`;
    return code < 0x10000 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
  });
}

/** Data as JSON that a terminal may show, ending with a newline: the same data, with what would be acted on escaped. */
export function jsonText(data: unknown): string {
  const escaped = (character: string): string =>
    Array.from(
      { length: character.length },
      (_, at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`,
    ).join('');
  const json = JSON.stringify(data, null, 2);
  return `${json.replace(unseen, character => (character === '\n' ? character : escaped(character)))}\n`;
}

/** Whether all of it is printable ASCII: the rule, and told without a pattern. */
function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x20 || code > 0x7e) return false;
  }
  return true;
}

/**
 * Breaks `text` at spaces into lines of at most `columns` characters; a longer word keeps its line for itself, so that
 * commands and addresses stay in one piece.
 */
export function wrap(text: string, columns: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > columns) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines;
}

/** Breaks like `wrap`, with everything but the first line moved in by `indent`. A command behind `:  ` stays in one piece. */
export function wrapHanging(text: string, columns: number, indent: number): readonly string[] {
  if (text.length <= columns || text.includes(':  ')) return [text];
  const lead = /^ */.exec(text)?.[0] ?? '';
  const by = indent > columns / 2 ? lead.length + 4 : indent;
  const [first = '', ...rest] = wrap(text.slice(lead.length), Math.max(columns - by, 30));
  return [lead + first, ...rest.map(line => ' '.repeat(by) + line)];
}
