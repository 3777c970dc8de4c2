/** One pass of the keyword automaton over bytes, several places at once. */
import type { Dfa } from './dfa.ts';

/** Where keywords end, in ascending order: `ends[i]` is the offset of the last byte, `states[i]` the accepting state. */
export interface KeywordHits {
  readonly count: number;
  readonly ends: Uint32Array;
  readonly states: Uint32Array;
}

/** Most bytes that one call looks at: they and their hits stay in the cache. */
export const scanBytesMax: number = 60_000;

/** Below this many bytes one stream is faster than four. */
const STREAMS_MIN_BYTES = 512;

/** After this many bytes in all, tables for speed pay: making them takes milliseconds, which a small commit does not have. */
const FAST_FROM_BYTES = 400_000;

/**
 * The automaton with states multiplied by the number of classes: one step is one addition and one look-up
 * (measured: faster than shifting).
 */
interface Steps {
  readonly classes: Uint8Array;
  readonly next: Int32Array;
  readonly acceptMin: number;
  readonly depth: number;
}

/** Hits, with room for one at every byte. */
interface HitList {
  count: number;
  readonly ends: Uint32Array;
  readonly states: Uint32Array;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Makes the function that finds the keywords that end between two offsets, at most `scanBytesMax` apart; they may begin
 * before `start`. Its result is valid until the next call.
 */
export function createScan(dfa: Dfa): (bytes: Uint8Array, start: number, end: number) => KeywordHits {
  const hits: HitList = { count: 0, ends: new Uint32Array(scanBytesMax), states: new Uint32Array(scanBytesMax) };
  let fast: ReturnType<typeof makeFastScan> | null = null;
  let scanned = 0;
  return (bytes, start, end) => {
    scanned += end - start;
    if (scanned < FAST_FROM_BYTES) return scanNarrow(dfa, bytes, { start, end }, hits);
    return (fast ??= makeFastScan(dfa, hits))(bytes, start, end);
  };
}

/** Takes the tables as they lie in the file. */
function scanNarrow(dfa: Dfa, bytes: Uint8Array, { start, end }: Range, hits: HitList): KeywordHits {
  const { classes, next, acceptMin, shift, depth } = dfa;
  let state = 0;
  for (let index = Math.max(0, start - depth); index < start; index++)
    state = next[(state << shift) | (classes[bytes[index] as number] as number)] as number;
  hits.count = 0;
  for (let index = start; index < end; index++) {
    state = next[(state << shift) | (classes[bytes[index] as number] as number)] as number;
    if (state < acceptMin) continue;
    hits.ends[hits.count] = index;
    hits.states[hits.count++] = state;
  }
  return hits;
}

function makeFastScan(dfa: Dfa, hits: HitList): (bytes: Uint8Array, start: number, end: number) => KeywordHits {
  const steps = widen(dfa);
  const scanFour = makeScanFour(steps);
  return (bytes, start, end) => {
    hits.count = 0;
    if (end - start < STREAMS_MIN_BYTES) scanOne(steps, bytes, { start, end }, hits);
    else {
      const quarter = (end - start) >>> 2;
      scanFour(bytes, { start, quarter }, hits);
      scanOne(steps, bytes, { start: start + quarter * 4, end }, hits);
    }
    for (let index = 0; index < hits.count; index++) hits.states[index] = (hits.states[index] as number) >> dfa.shift;
    return hits;
  };
}

function widen({ classes, next, acceptMin, shift, depth }: Dfa): Steps {
  const wide = new Int32Array(next.length);
  for (let index = 0; index < next.length; index++) wide[index] = (next[index] as number) << shift;
  return { classes, next: wide, acceptMin: acceptMin << shift, depth };
}

/** Scans from `start` to `end`; the automaton is warmed up with what stands before, so that a keyword may begin there. */
function scanOne(steps: Steps, bytes: Uint8Array, { start, end }: Range, hits: HitList): void {
  const { classes, next, acceptMin } = steps;
  let state = warmUp(steps, bytes, start);
  for (let index = start; index < end; index++) {
    state = next[state | (classes[bytes[index] as number] as number)] as number;
    if (state < acceptMin) continue;
    hits.ends[hits.count] = index;
    hits.states[hits.count++] = state;
  }
}

/**
 * Scans four quarters in turns: each step waits for a look-up in memory, and four independent ones wait together
 * (measured: twice as fast as one after another). The loop calls nothing and takes its tables from the closure, where
 * the compiler sees them as constants; as parameters they would cost a third of the speed.
 */
function makeScanFour(steps: Steps): (bytes: Uint8Array, range: Quarters, hits: HitList) => void {
  const { classes, next, acceptMin } = steps;
  // Pairs of offset and state, as the four streams meet them.
  const found = new Int32Array(scanBytesMax * 2);
  return (bytes, { start, quarter }, hits) => {
    const half = quarter * 2;
    const most = quarter * 3;
    let count = 0;
    let state0 = warmUp(steps, bytes, start) | 0;
    let state1 = warmUp(steps, bytes, start + quarter) | 0;
    let state2 = warmUp(steps, bytes, start + half) | 0;
    let state3 = warmUp(steps, bytes, start + most) | 0;
    for (let at = start, stop = start + quarter; at < stop; at++) {
      state0 = next[state0 | (classes[bytes[at] as number] as number)] as number;
      state1 = next[state1 | (classes[bytes[at + quarter] as number] as number)] as number;
      state2 = next[state2 | (classes[bytes[at + half] as number] as number)] as number;
      state3 = next[state3 | (classes[bytes[at + most] as number] as number)] as number;
      if (state0 >= acceptMin) {
        found[count++] = at;
        found[count++] = state0;
      }
      if (state1 >= acceptMin) {
        found[count++] = at + quarter;
        found[count++] = state1;
      }
      if (state2 >= acceptMin) {
        found[count++] = at + half;
        found[count++] = state2;
      }
      if (state3 >= acceptMin) {
        found[count++] = at + most;
        found[count++] = state3;
      }
    }
    sortInto(hits, found.subarray(0, count), { start, quarter });
  };
}

interface Quarters {
  readonly start: number;
  readonly quarter: number;
}

/** Puts what four streams found one behind the other. */
function sortInto(hits: HitList, found: Int32Array, { start, quarter }: Quarters): void {
  for (let stream = 0; stream < 4; stream++) {
    const from = start + quarter * stream;
    for (let index = 0; index < found.length; index += 2) {
      const end = found[index] as number;
      if (end < from || end >= from + quarter) continue;
      hits.ends[hits.count] = end;
      hits.states[hits.count++] = found[index + 1] as number;
    }
  }
}

/** The state in which a scan from the very beginning would reach `start`: no keyword is longer than `depth`. */
function warmUp({ classes, next, depth }: Steps, bytes: Uint8Array, start: number): number {
  let state = 0;
  for (let index = Math.max(0, start - depth); index < start; index++)
    state = next[state | (classes[bytes[index] as number] as number)] as number;
  return state;
}
