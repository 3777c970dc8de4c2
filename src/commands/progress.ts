/** Progress of a long scan on standard error, when a person watches. */
import type { Fragment, Skipped } from '../model.ts';
import type { Io } from './io.ts';

/** A scan shorter than this shows nothing. */
const quietMs = 1000;
const betweenMs = 200;

/** Hands `items` on and writes a line that counts files and megabytes, at most five times a second; clears it at the end. */
export function withProgress(items: AsyncIterable<Fragment | Skipped>, io: Io): AsyncIterable<Fragment | Skipped> {
  return io.errIsTerminal ? counted(items, io) : items;
}

async function* counted(items: AsyncIterable<Fragment | Skipped>, io: Io): AsyncGenerator<Fragment | Skipped> {
  let [files, bytes, next, shown] = [0, 0, Date.now() + quietMs, false];
  try {
    for await (const item of items) {
      if (item.kind === 'fragment' && item.role === 'content') {
        files++;
        bytes += item.bytes.length;
      }
      if (Date.now() >= next) {
        io.err(`\r\u001b[Ksecret-hook: ${files} files, ${(bytes / 1e6).toFixed(0)} MB …`);
        next = Date.now() + betweenMs;
        shown = true;
      }
      yield item;
    }
  } finally {
    if (shown) io.err('\r\u001b[K');
  }
}
