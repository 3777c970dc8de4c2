/** The grams of an env file straight from its lines: nothing is made of a value, and most bytes are passed over natively. */
import type { Weigher } from './best-gram.ts';

/** In what stands before a comment there is a gram, if it is that long. */
const CUT_MIN = 24;

/** Who is told. */
export interface LineVisitor {
  readonly gram: (gram: number) => void;
  /** A value without a gram that no escape changes. */
  readonly value: (value: string) => void;
  /** A value that may be an address with a password in it. */
  readonly address: (value: string) => void;
}

/**
 * Hands on a gram of every value. False when something else than the line decides what a value is: references, escapes,
 * values over several lines, comments behind quotes, other line ends, an encoding that is not UTF-8. Then a parser has to.
 */
export function takeLines(bytes: Buffer, weigher: Weigher, visitor: LineVisitor): boolean {
  const text = bytes.toString('latin1');
  // Each a native search: the first run of a pattern over a whole file would take longer than everything else.
  if (['$', '\\', '\0'].some(sign => text.includes(sign)) || (text.includes('\r') && /\r(?!\n)/.test(text)))
    return false;
  const equals = createCursor(text, '=');
  const colon = createCursor(text, ':');
  const hash = createCursor(text, '#');
  const slashes = createCursor(text, '//');
  const lineEnd = createCursor(text, '\n');
  for (let line = 0, end = 0; line < text.length; line = end + 1) {
    end = Math.min(lineEnd(line), text.length);
    const sign = Math.min(equals(line), colon(line));
    if (sign >= end || text[pastBlanks(text, line)] === '#') continue;
    let start = pastBlanks(text, sign + 1);
    let stop = Math.min(hash(start), end);
    const quote = text[start] ?? '';
    if (quote === '"' || quote === "'" || quote === '`') {
      const close = text.indexOf(quote, start + 1);
      if (stop < end || close < 0 || close >= end || pastBlanks(text, close + 1) < end - 1) return false;
      start++;
      stop = close;
    } else if (stop < end && stop - start < CUT_MIN) {
      if (stop > start) return false;
      continue;
    }
    weigher.begin();
    for (let at = start; at < stop; at++) if (weigher.feed(text.charCodeAt(at), at)) break;
    const best = weigher.best();
    if (best.gram !== 0) visitor.gram(best.gram);
    if (best.gram !== 0 && !best.isPlain) visitor.value(bytes.toString('utf8', start, stop).trim());
    if (slashes(start) < stop) visitor.address(bytes.toString('utf8', start, stop).trim());
  }
  return true;
}

/** Finds the next place of a sign at or behind an offset; offsets ascend, so all calls together read the text once. */
function createCursor(text: string, sign: string): (from: number) => number {
  let known = -1;
  return from => {
    if (known < from) {
      const next = text.indexOf(sign, from);
      known = next < 0 ? Infinity : next;
    }
    return known;
  };
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === 0x20 || text.charCodeAt(at) === 0x09) at++;
  return at;
}
