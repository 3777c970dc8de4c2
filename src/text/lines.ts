/** Lines and columns of byte offsets. LF, CRLF and a lone CR end a line; columns count UTF-16 code units. */

import { lastUpTo } from './binary-search.ts';

/** A place in a text, both counted from 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Says where byte offsets of one UTF-8 text stand. Asking in ascending order is cheap however long the lines are. */
export interface LineIndex {
  /** Number of lines, at least 1. */
  readonly lineCount: number;
  /** Line of a byte offset, from 1; an offset behind the end is on the last line. */
  readonly lineAt: (offset: number) => number;
  /** Byte offset at which a line starts. */
  readonly startOf: (line: number) => number;
  readonly positionAt: (offset: number) => Position;
}

const LF = 0x0a;
const CR = 0x0d;

/** Builds the index of one text: one pass over the bytes, so only for a text in which something was found. */
export function createLineIndex(bytes: Uint8Array): LineIndex {
  const starts = lineStarts(bytes);
  // Where the last two questions ended: the next one on the same line counts on from there. Two, as what was decoded from one
  // run of bytes asks for its start and its end again and again.
  let known = { offset: 0, line: 1, column: 1 };
  let older = known;

  const lineAt = (offset: number): number => lastUpTo(starts, offset) + 1;

  const positionAt = (offset: number): Position => {
    const end = Math.min(offset, bytes.length);
    const line = lineAt(end);
    const start = starts[line - 1] ?? 0;
    const begin = { offset: start, line, column: 1 };
    const from = [known, older].reduce(
      (best, one) => (one.offset > best.offset && one.offset <= end ? one : best),
      begin,
    );
    const column = from.column + utf16Length(bytes, from.offset, end);
    [known, older] = [{ offset: end, line, column }, known];
    return { line, column };
  };

  return { lineCount: starts.length, lineAt, startOf: line => starts[line - 1] ?? bytes.length, positionAt };
}

function lineStarts(bytes: Uint8Array): Uint32Array {
  // Grows as it fills: an array of numbers would take ten times the text when it is nothing but line ends.
  let starts = new Uint32Array(Math.min(bytes.length + 1, 1 + (bytes.length >> 4) + 64));
  let line = 1;
  const add = (start: number): void => {
    if (line === starts.length) {
      const larger = new Uint32Array(Math.min(bytes.length + 1, line * 2));
      larger.set(starts);
      starts = larger;
    }
    starts[line++] = start;
  };
  let cr = bytes.indexOf(CR);
  let lf = bytes.indexOf(LF);
  // The native search finds the next line end many bytes at a time.
  while (cr !== -1 || lf !== -1) {
    if (lf !== -1 && (cr === -1 || lf < cr)) {
      add(lf + 1);
      lf = bytes.indexOf(LF, lf + 1);
    } else {
      if (bytes[cr + 1] !== LF) add(cr + 1);
      cr = bytes.indexOf(CR, cr + 1);
    }
  }
  return starts.subarray(0, line);
}

/** Length in UTF-16 code units of the UTF-8 text between two byte offsets. */
function utf16Length(bytes: Uint8Array, start: number, end: number): number {
  for (let index = start; index < end; index++)
    if ((bytes[index] ?? 0) >= 0x80)
      return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('utf8').length;
  return end - start;
}
