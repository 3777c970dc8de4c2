/** Progress of a long scan on standard error, when a person watches. */
import type { Fragment, Skipped } from '../model.ts';
import type { Io } from './io.ts';

/** A scan shorter than this shows nothing. */
const quietMs = 1000;
const betweenMs = 200;

/** A line that counts files and megabytes, at most five times a second. */
export interface Progress {
  /** Says how far work is that hands nothing on. */
  readonly tell: (files: number, kilobytes: number) => void;
  /** Hands `items` on and counts them; clears the line at the end. */
  readonly during: (items: AsyncIterable<Fragment | Skipped>) => AsyncIterable<Fragment | Skipped>;
}

/** Makes it for one run. Where nobody watches nothing is written. */
export function createProgress(io: Io): Progress {
  if (!io.errIsTerminal) return { tell: () => {}, during: items => items };
  let [next, shown, aside, asideBytes] = [Date.now() + quietMs, false, 0, 0];
  const show = (files: number, bytes: number): void => {
    if (Date.now() < next) return;
    io.err(`\r\u001b[Ksecret-hook: ${files} files, ${(bytes / 1e6).toFixed(0)} MB …`);
    next = Date.now() + betweenMs;
    shown = true;
  };
  return {
    tell: (files, kilobytes) => {
      [aside, asideBytes] = [files, kilobytes * 1024];
      show(aside, asideBytes);
    },
    during: async function* (items) {
      let [files, bytes] = [0, 0];
      try {
        for await (const item of items) {
          if (item.kind === 'fragment' && item.role === 'content') {
            files++;
            bytes += item.bytes.length;
          }
          show(aside + files, asideBytes + bytes);
          yield item;
        }
      } finally {
        if (shown) io.err('\r\u001b[K');
      }
    },
  };
}

/** Hands `items` on and says how far they are. */
export function withProgress(items: AsyncIterable<Fragment | Skipped>, io: Io): AsyncIterable<Fragment | Skipped> {
  return createProgress(io).during(items);
}
