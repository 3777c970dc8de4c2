/** What is piped in: a log, a paste. */
import { readSync } from 'node:fs';
import { movedBy, overlapBytes, windowBytes } from '../git/batch-parser.ts';
import type { Fragment, RepoPath, Window } from '../model.ts';

const start: Window = { startOffset: 0, startLine: 1, startColumn: 1 };

/** Yields what the standard input (or another descriptor) holds; beyond 4 MB in overlapping windows. */
export async function* stdinFragments(descriptor = 0): AsyncGenerator<Fragment> {
  let window = start;
  let kept: Buffer = Buffer.alloc(0);
  for (;;) {
    const bytes = Buffer.allocUnsafeSlow(windowBytes);
    kept.copy(bytes);
    const filled = fill(descriptor, bytes, kept.length);
    const last = filled < windowBytes;
    const isWhole = last && window.startOffset === 0;
    // The overlap alone has been seen already; an input without a byte is none.
    if (filled > kept.length) {
      yield fragment(bytes.subarray(0, filled), isWhole ? null : window);
    }
    if (last) return;
    window = movedBy(window, bytes.subarray(0, windowBytes - overlapBytes));
    kept = bytes.subarray(windowBytes - overlapBytes);
  }
}

function fragment(bytes: Buffer, window: Window | null): Fragment {
  const path = '(stdin)' as RepoPath;
  return { kind: 'fragment', role: 'content', path, origin: { kind: 'stdin' }, bytes, before: [], window };
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
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (code === 'EOF') return 0;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
