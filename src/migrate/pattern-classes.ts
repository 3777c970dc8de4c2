/** Bracket expressions and escapes of sets, in the dialects that `pattern.ts` names. */
import { complement, type Dialect, type Range } from './pattern.ts';

const range = (first: string, last: string): Range => [first.charCodeAt(0), last.charCodeAt(0)];
const chars = (text: string): readonly Range[] => text.split('').map(char => range(char, char));

const digits: readonly Range[] = [range('0', '9')];
const word: readonly Range[] = [range('0', '9'), range('A', 'Z'), range('_', '_'), range('a', 'z')];
const space: readonly Range[] = chars(' \t\n\f\r');
const letters: readonly Range[] = [range('A', 'Z'), range('a', 'z')];

/** `\d` and its like; null for another letter. */
export function escapedSet(letter: string): readonly Range[] | null {
  switch (letter) {
    case 'd':
      return digits;
    case 'w':
      return word;
    case 's':
      return space;
    case 'D':
      return complement(digits);
    case 'W':
      return complement(word);
    case 'S':
      return complement(space);
    default:
      return null;
  }
}

/** `[:alpha:]` and its like. */
const named: Readonly<Record<string, readonly Range[]>> = {
  alnum: [...digits, ...letters],
  alpha: letters,
  ascii: [[0, 127]],
  blank: chars(' \t'),
  cntrl: [
    [0, 31],
    [127, 127],
  ],
  digit: digits,
  graph: [[33, 126]],
  lower: [range('a', 'z')],
  print: [[32, 126]],
  punct: [range('!', '/'), range(':', '@'), range('[', '`'), range('{', '~')],
  space: [...space, [11, 11]],
  upper: [range('A', 'Z')],
  word,
  xdigit: [range('0', '9'), range('A', 'F'), range('a', 'f')],
};

/** Control characters by their letter. */
export const controls: Readonly<Record<string, number>> = { a: 7, f: 12, n: 10, r: 13, t: 9, v: 11 };

/** A bracket expression that was read, and the offset behind it. */
export interface Bracket {
  readonly ranges: readonly Range[];
  readonly end: number;
}

/** Reads the bracket expression that opens at `start`. Throws `SyntaxError` with the reason when it cannot be carried over. */
export function readBracket(source: string, start: number, dialect: Dialect): Bracket {
  let at = start + 1;
  const isNegated = source[at] === '^';
  if (isNegated) at++;
  const ranges: Range[] = [];
  for (let first = true; first || source[at] !== ']'; first = false) {
    if (at >= source.length) throw new SyntaxError('a [ has no ]');
    // JavaScript alone knows the empty set.
    if (first && source[at] === ']' && dialect === 'javascript') break;
    const item = readItem(source, at, dialect);
    at = item.end;
    const isRange = item.byte !== null && source[at] === '-' && source[at + 1] !== ']' && at + 1 < source.length;
    if (!isRange) {
      ranges.push(...item.ranges);
      continue;
    }
    const last = readItem(source, at + 1, dialect);
    if (last.byte === null || item.byte === null || last.byte < item.byte)
      throw new SyntaxError('a range in [] runs backwards or ends in a class');
    ranges.push([item.byte, last.byte]);
    at = last.end;
  }
  return { ranges: isNegated ? complement(ranges) : ranges, end: at + 1 };
}

interface Item extends Bracket {
  /** The byte when it is a single one. */
  readonly byte: number | null;
}

function readItem(source: string, at: number, dialect: Dialect): Item {
  const single = (byte: number, end: number): Item => {
    if (byte > 127) throw new SyntaxError('it has a character beyond ASCII in []');
    return { ranges: [[byte, byte]], byte, end };
  };
  const posix = /^\[:(\^?)(\w+):\]/.exec(source.slice(at, at + 14));
  if (posix && dialect !== 'javascript') {
    const ranges = named[posix[2] ?? ''];
    if (!ranges) throw new SyntaxError(`there is no class [:${posix[2] ?? ''}:]`);
    return { ranges: posix[1] ? complement(ranges) : ranges, byte: null, end: at + posix[0].length };
  }
  if (/^\[[.=]/.test(source.slice(at, at + 2)) && dialect === 'egrep')
    throw new SyntaxError('it has a collating element in []');
  const char = source[at] ?? '';
  // In egrep a backslash in brackets is a backslash.
  if (char !== '\\' || dialect === 'egrep') return single(char.charCodeAt(0), at + 1);
  const next = source[at + 1] ?? '';
  const set = escapedSet(next);
  if (set) return { ranges: set, byte: null, end: at + 2 };
  if (next === 'b' && dialect !== 'go') return single(8, at + 2);
  const { code, end } = readEscape(source, at, dialect);
  return single(code, end);
}

/** Reads an escape of one character whose backslash is at `at`. Throws `SyntaxError` with the reason. */
export function readEscape(
  source: string,
  at: number,
  dialect: Dialect,
): { readonly code: number; readonly end: number } {
  const next = source[at + 1] ?? '';
  const control = dialect === 'egrep' ? undefined : controls[next];
  if (control !== undefined) return { code: control, end: at + 2 };
  const hex = /^\\x(?:([0-9a-fA-F]{2})|\{([0-9a-fA-F]{1,6})\})|^\\u([0-9a-fA-F]{4})/.exec(source.slice(at, at + 12));
  if (hex && dialect !== 'egrep')
    return { code: Number.parseInt(hex[1] ?? hex[2] ?? hex[3] ?? '', 16), end: at + hex[0].length };
  if (next === '0' && dialect !== 'egrep') {
    const octal = /^\\(0[0-7]{0,2})/.exec(source.slice(at, at + 4))?.[1] ?? '0';
    return { code: Number.parseInt(octal, 8), end: at + 1 + octal.length };
  }
  if (next === '') throw new SyntaxError('it ends with a backslash');
  if (/[A-Za-z0-9]/.test(next)) throw new SyntaxError(`it has the escape \\${next}, which has no counterpart`);
  return { code: next.charCodeAt(0), end: at + 2 };
}
