/** Base64 that is wrapped over lines or over literals that stand below each other. */
import { isRunByte } from './runs.ts';

/** A line of wrapped base64 is at least this long, and no tool wraps at more than this. */
const WRAPPED_LINE_MIN = 40;
const WRAPPED_LINE_MAX = 512;

/** A line of a run. Half-open byte offsets. */
export interface Piece {
  readonly start: number;
  readonly end: number;
}

/**
 * The run and, when it fills its line, the lines below that go on with it: of the same length but for the last one,
 * behind the same indentation. A line end may also be written as `\n` inside a literal.
 */
export function wrappedLines(bytes: Uint8Array, start: number, end: number): readonly Piece[] {
  const lines = [{ start, end }];
  const length = end - start;
  if (length < WRAPPED_LINE_MIN || length > WRAPPED_LINE_MAX) return lines;
  for (let at = end; ;) {
    const next = afterLineEnd(bytes, at);
    if (next === at || !isRunByte(bytes[next])) return lines;
    let stop = next;
    while (stop - next <= length && isRunByte(bytes[stop])) stop++;
    if (stop - next > length) return lines;
    lines.push({ start: next, end: stop });
    if (stop - next < length) return lines;
    at = stop;
  }
}

/** Skips one line end with the indentation, quotes and operators that join literals; `at` itself when there is none. */
function afterLineEnd(bytes: Uint8Array, at: number): number {
  let next = at;
  let ended = false;
  for (; next < at + 80; next++) {
    const byte = bytes[next];
    if (byte === 0x0a || byte === 0x0d) ended = true;
    else if (byte === 0x5c && (bytes[next + 1] === 0x6e || bytes[next + 1] === 0x72)) {
      ended = true;
      next++;
    } else if (byte !== 0x20 && byte !== 0x09 && byte !== 0x22 && byte !== 0x27 && byte !== 0x5c) {
      const joins = byte === 0x2b && !(ended && isRunByte(bytes[next + 1]));
      if (!joins) break;
    }
  }
  return ended ? next : at;
}

/** Offset in the parent of a character of the joined lines. An end stands behind its character. */
export function placeIn(lines: readonly Piece[], char: number, isEnd: boolean): number {
  let left = char;
  for (const line of lines) {
    const length = line.end - line.start;
    if (left < length || (isEnd && left === length)) return line.start + left;
    left -= length;
  }
  return lines.at(-1)?.end ?? 0;
}
