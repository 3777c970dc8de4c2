/** Classes of bytes, as tables: the first tests of a place must cost a few nanoseconds. */

/** Bits of the classes in {@link classOf}. */
export const NAME = 1;
export const SPACE = 2;
export const QUOTE = 4;
export const LETTER = 8;

const classes: Uint8Array = makeClasses();

/** Class bits of the character at `at`; 0 past the end. */
export function classOf(text: string, at: number): number {
  return classes[text.charCodeAt(at)] ?? 0;
}

/** First position from `at` on (below `limit`) that is no space or tab. */
export function skipBlanks(text: string, at: number, limit: number): number {
  while (at < limit) {
    const code = text.charCodeAt(at);
    if (code !== 0x20 && code !== 0x09) return at;
    at++;
  }
  return at;
}

/** End of the line that holds `at`, not past `at + span`. */
export function lineEnd(text: string, at: number, span: number): number {
  const limit = Math.min(text.length, at + span);
  for (let end = at; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x0a || code === 0x0d) return end;
  }
  return limit;
}

/** Start of the line that holds `at`, not before `at - span`. */
export function lineStart(text: string, at: number, span: number): number {
  const limit = Math.max(0, at - span);
  let start = at;
  while (start > limit) {
    const code = text.charCodeAt(start - 1);
    if (code === 0x0a || code === 0x0d) return start;
    start--;
  }
  return start;
}

function makeClasses(): Uint8Array {
  const table = new Uint8Array(256);
  const mark = (characters: string, bits: number): void => {
    for (const character of characters) {
      const code = character.charCodeAt(0);
      table[code] = (table[code] ?? 0) | bits;
    }
  };
  const lower = 'abcdefghijklmnopqrstuvwxyz';
  mark(lower + lower.toUpperCase(), NAME | LETTER);
  mark('0123456789_-$.', NAME);
  // Bytes of letters that are no ASCII: `contraseña`.
  table.fill(NAME, 0x80);
  mark(' \t\r\n', SPACE);
  mark('"\'`', QUOTE);
  return table;
}
