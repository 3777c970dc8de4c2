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
  let [next, shown] = [Date.now() + quietMs, false];
  // What was handed on, what earlier work handed nothing on of, and how far the present one is.
  let [files, bytes, aside, asideBytes, told, toldBytes] = [0, 0, 0, 0, 0, 0];
  const show = (): void => {
    if (Date.now() < next) return;
    const megabytes = ((bytes + asideBytes + toldBytes) / 1e6).toFixed(0);
    io.err(`\r\u001b[Ksecret-hook: ${files + aside + told} files, ${megabytes} MB …`);
    next = Date.now() + betweenMs;
    shown = true;
  };
  return {
    tell: (now, kilobytes) => {
      // Each of several paths counts from its own beginning.
      if (now < told) [aside, asideBytes] = [aside + told, asideBytes + toldBytes];
      [told, toldBytes] = [now, kilobytes * 1024];
      show();
    },
    during: async function* (items) {
      try {
        for await (const item of items) {
          if (item.kind === 'fragment' && item.role === 'content') {
            files++;
            bytes += item.bytes.length;
          }
          show();
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
