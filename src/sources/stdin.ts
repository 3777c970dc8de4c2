/** What is piped in: a log, a paste. */
import { readSync } from 'node:fs';
import { movedBy, overlapBytes, wholeBytesMax, windowBytes } from '../git/batch-parser.ts';
import type { Fragment, RepoPath, Skipped, Window } from '../model.ts';
import { tooLargeToDecode } from './content.ts';
import { errorCode } from '../user-error.ts';

/** How the standard input is called. */
const STDIN = '(stdin)' as RepoPath;

/** Yields what the standard input (or another descriptor) holds, as a file of that size; beyond 20 MB in overlapping windows. */
export async function* stdinFragments(descriptor = 0, path: RepoPath = STDIN): AsyncGenerator<Fragment | Skipped> {
  const head = readHead(descriptor);
  const fragment = (bytes: Buffer, window: Window | null): Fragment => {
    return { kind: 'fragment', role: 'content', path, origin: { kind: 'stdin' }, bytes, before: [], window };
  };
  if (head.length < wholeBytesMax) {
    // An input without a byte is none.
    if (head.length > 0) yield fragment(head, null);
    return;
  }
  yield tooLargeToDecode(path);
  let window: Window = { startOffset: 0, startLine: 1, startColumn: 1 };
  for (const bytes of windowsOf(head, descriptor)) {
    yield fragment(bytes, window);
    window = movedBy(window, bytes, windowBytes - overlapBytes);
  }
}

/** The first 20 MB, or all where there is less. */
function readHead(descriptor: number): Buffer {
  let bytes = Buffer.allocUnsafeSlow(windowBytes);
  let filled = fill(descriptor, bytes, 0);
  while (filled === bytes.length && filled < wholeBytesMax) {
    const more = Buffer.allocUnsafeSlow(Math.min(wholeBytesMax, 2 * filled));
    bytes.copy(more);
    filled = fill(descriptor, more, filled);
    bytes = more;
  }
  return bytes.subarray(0, filled);
}

/** Windows of what was read already, then of what is still to come. */
function* windowsOf(head: Buffer, descriptor: number): Generator<Buffer> {
  const step = windowBytes - overlapBytes;
  let at = 0;
  for (; at + windowBytes <= head.length; at += step) yield head.subarray(at, at + windowBytes);
  for (let kept = head.subarray(at); ;) {
    const bytes = Buffer.allocUnsafeSlow(windowBytes);
    kept.copy(bytes);
    const filled = fill(descriptor, bytes, kept.length);
    // The overlap alone has been seen already.
    if (filled > Math.min(kept.length, overlapBytes)) yield bytes.subarray(0, filled);
    if (filled < windowBytes) return;
    kept = bytes.subarray(step);
  }
}

function fill(descriptor: number, bytes: Buffer, from: number): number {
  let filled = from;
  while (filled < bytes.length) {
    const read = readSome(descriptor, bytes, filled);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

/** A pipe that has nothing yet says EAGAIN when its writer made it non-blocking; Windows says EOF at the end. */
function readSome(descriptor: number, bytes: Buffer, from: number): number {
  for (;;) {
    try {
      return readSync(descriptor, bytes, from, bytes.length - from, null);
    } catch (error) {
      const code = errorCode(error);
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
