/** How one character of a value may be written in a text, and what may stand between two: one step, forwards or backwards. */

/** A character of a value: its bytes as Latin-1 text, and its code point. */
export interface Character {
  readonly bytes: string;
  readonly code: number;
  /** Other ways to write it: `-` for `+` in base64. */
  readonly or?: string;
}

/** Splits a value (UTF-8 bytes as Latin-1 text) into characters; a byte that is no UTF-8 is one of its own. */
export function charactersOf(value: string): readonly Character[] {
  const characters: Character[] = [];
  for (let at = 0; at < value.length;) {
    const size = sizeAt(value, at);
    const bytes = value.slice(at, at + size);
    const code = size === 1 ? bytes.charCodeAt(0) : (Buffer.from(bytes, 'latin1').toString('utf8').codePointAt(0) ?? 0);
    characters.push({ bytes, code });
    at += size;
  }
  return characters;
}

function sizeAt(value: string, at: number): number {
  const first = value.charCodeAt(at);
  const size = first < 0xc2 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 1;
  for (let next = at + 1; next < at + size; next++) if ((value.charCodeAt(next) & 0xc0) !== 0x80) return 1;
  return at + size <= value.length ? size : 1;
}

const CONTROLS: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12, v: 11, e: 27, a: 7, 0: 0 };
const ENTITIES: Readonly<Record<string, number>> = {
  quot: 0x22,
  amp: 0x26,
  apos: 0x27,
  lt: 0x3c,
  gt: 0x3e,
  nbsp: 0xa0,
};

/** Offsets behind `character` when it is written at `at` in one of the known ways. Mostly none or one. */
export function afterCharacter(text: string, at: number, character: Character): readonly number[] {
  const ends: number[] = [];
  const { bytes, code } = character;
  if (text.startsWith(bytes, at)) ends.push(at + bytes.length);
  else if (character.or !== undefined && text.startsWith(character.or, at)) ends.push(at + character.or.length);
  switch (text[at]) {
    case '%':
      push(ends, afterPercent(text, at, bytes), at);
      break;
    case '\\':
      push(ends, afterBackslash(text, at, character), at);
      break;
    case '&':
      push(ends, afterEntity(text, at, code), at);
      break;
    case '+':
      if (code === 0x20) ends.push(at + 1);
      break;
    case '"':
    case "'":
      // Doubled in SQL, YAML and CSV; closed, escaped and opened again in a shell.
      if (code === text.charCodeAt(at))
        for (const quote of [`${bytes}${bytes}`, `'\\''`, `'"'"'`])
          if (text.startsWith(quote, at)) ends.push(at + quote.length);
      if (code === 0x27 && text.startsWith(`"'"`, at)) ends.push(at + 3);
      break;
    default:
  }
  return ends;
}

function push(ends: number[], end: number, at: number): void {
  if (end > at) ends.push(end);
}

function afterPercent(text: string, at: number, bytes: string): number {
  for (let index = 0; index < bytes.length; index++)
    if (hexAt(text, at + 3 * index + 1, 2) !== bytes.charCodeAt(index) || text[at + 3 * index] !== '%') return -1;
  return at + 3 * bytes.length;
}

function afterBackslash(text: string, at: number, { bytes, code }: Character): number {
  const kind = text[at + 1] ?? '';
  if (kind === 'x') {
    if (hexAt(text, at + 2, 2) === code) return at + 4;
    // Its bytes in UTF-8, as literals of bytes have them.
    const isBytes = Array.from(bytes).every(
      (byte, index) =>
        text.startsWith('\\x', at + 4 * index) && hexAt(text, at + 4 * index + 2, 2) === byte.charCodeAt(0),
    );
    return isBytes ? at + 4 * bytes.length : -1;
  }
  if (kind === 'u' && text[at + 2] === '{') {
    const length = text.slice(at + 3, at + 12).indexOf('}');
    return length !== -1 && hexAt(text, at + 3, length) === code ? at + 4 + length : -1;
  }
  if (kind === 'u' && code > 0xffff) {
    const pair = String.fromCodePoint(code);
    const isPair = hexAt(text, at + 2, 4) === pair.charCodeAt(0) && hexAt(text, at + 8, 4) === pair.charCodeAt(1);
    return isPair ? at + 12 : -1;
  }
  if (kind === 'u' && hexAt(text, at + 2, 4) === code) return at + 6;
  if (kind === 'U' && hexAt(text, at + 2, 8) === code) return at + 10;
  if (CONTROLS[kind] === code) return at + 2;
  return text.startsWith(bytes, at + 1) ? at + 1 + bytes.length : -1;
}

function afterEntity(text: string, at: number, code: number): number {
  const found = /^&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(quot|amp|apos|lt|gt|nbsp));/.exec(text.slice(at, at + 12));
  if (found === null) return -1;
  const [whole, decimal, hex, name = ''] = found;
  const value = decimal ? Number(decimal) : hex ? Number.parseInt(hex, 16) : ENTITIES[name];
  return value === code ? at + whole.length : -1;
}

/** Value of `digits` hexadecimal digits, -1 when there are others. */
function hexAt(text: string, at: number, digits: number): number {
  const hex = text.slice(at, at + digits);
  return hex.length === digits && /^[0-9a-fA-F]+$/.test(hex) ? Number.parseInt(hex, 16) : -1;
}

/** A written character takes at most so many bytes: an escaped pair of surrogates. */
export const writtenMax = 12;

const QUOTES = '"\'`';
/** What may stand between two literals that are joined, or two lines of one. */
const JOINS = ' \t\r\n\\+.&~<>|,_^()';
const JOINT_MAX = 160;

/** Offset behind what joins two literals (`" + "`), continues a line or only switches quoting at `at`; -1 when nothing does. */
export function afterJoint(text: string, at: number, wrapped: boolean): readonly number[] {
  const first = text[at] ?? '';
  const ends: number[] = [];
  if (first !== '' && QUOTES.includes(first)) {
    ends.push(at + 1);
    let next = at + 1;
    while (next < at + JOINT_MAX && JOINS.includes(text[next] ?? '"')) next++;
    const prefix = /^[fFrRbBuUL@$]{0,2}["'`]/.exec(text.slice(next, next + 3));
    if (prefix !== null) ends.push(next + prefix[0].length);
  }
  if (first === '\\' && (text[at + 1] === '\n' || text[at + 1] === '\r')) push(ends, afterBlanks(text, at + 1), at);
  if (wrapped) {
    if (first === '\n' || first === '\r') push(ends, afterBlanks(text, at), at);
    if (first === '\\' && (text[at + 1] === 'n' || text[at + 1] === 'r')) ends.push(at + 2);
  }
  return ends;
}

function afterBlanks(text: string, at: number): number {
  let next = at;
  while (next < at + JOINT_MAX && ' \t\r\n'.includes(text[next] ?? 'x')) next++;
  return next;
}

/** Longest thing that `afterJoint` steps over. */
export const jointMax: number = JOINT_MAX + 3;
