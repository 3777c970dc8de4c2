/** One finding per secret and place: which of several sightings of the same bytes is kept. */

import { lastUpTo } from '../text/binary-search.ts';

/** What decides between sightings. Offsets are half-open, in the plain view. */
export interface Sighting {
  readonly start: number;
  readonly end: number;
  readonly ruleId: string;
  /** 0: judged by name and looks. 0.5: a format that everybody uses. 1: a value in its context. 2: a pattern. 3 to 4: a pattern with a fixed beginning, by its length. */
  readonly specificity: number;
  /** 3 for an error, 2 for a warning, 1 for a note. */
  readonly weight: number;
  /** Number of decodings. */
  readonly depth: number;
  /** The secret as found: one run of encoded bytes may hold several. */
  readonly value: string;
}

/** Is told of a sighting that another one stands for, and why: `more specific`, `longer`, `graver`, `less decoded`, `same`. */
export type Tell<T> = (lost: T, won: T, why: string) => void;

function noWord(): void {
  // Only `explain` asks.
}

/**
 * Keeps the best sighting of every secret, sorted by place: the specific beats the generic, the longer the shorter,
 * the graver the milder. Two secrets that were decoded from one run of bytes are both kept.
 */
export function settleOverlaps<T extends Sighting>(sightings: readonly T[], tell: Tell<T> = noWord): readonly T[] {
  const kept: T[] = [];
  let cluster: T[] = [];
  let clusterEnd = -1;
  for (const sighting of sightings.toSorted((a, b) => a.start - b.start)) {
    if (sighting.start >= clusterEnd) {
      kept.push(...settleCluster(cluster, tell));
      cluster = [];
    }
    cluster.push(sighting);
    clusterEnd = Math.max(clusterEnd, sighting.end);
  }
  return [...kept, ...settleCluster(cluster, tell)];
}

/** Settles sightings that touch each other, directly or through others. */
function settleCluster<T extends Sighting>(cluster: readonly T[], tell: Tell<T>): readonly T[] {
  if (cluster.length < 2) return cluster;
  const plain: T[] = [];
  const decoded: T[] = [];
  const byValue = new Map<string, T>();
  for (const sighting of cluster.toSorted(byRank)) {
    const isSame = (other: Sighting): boolean =>
      overlap(other, sighting) &&
      (sighting.depth === 0 || other.value.includes(sighting.value) || sighting.value.includes(other.value));
    const equal = byValue.get(sighting.value);
    const better =
      plain.find(other => overlap(other, sighting)) ??
      (equal !== undefined && isSame(equal) ? equal : decoded.slice(0, COMPARED_MAX).find(isSame));
    if (better !== undefined) tell(sighting, better, advantage(better, sighting));
    else if (sighting.depth === 0) plain.push(sighting);
    else {
      decoded.push(sighting);
      byValue.set(sighting.value, sighting);
    }
  }
  return [...plain, ...decoded].sort((a, b) => a.start - b.start || a.end - b.end || byRank(a, b));
}

function byRank(a: Sighting, b: Sighting): number {
  return (
    Math.min(b.specificity, 2) - Math.min(a.specificity, 2) ||
    b.value.length - a.value.length ||
    b.specificity - a.specificity ||
    b.weight - a.weight ||
    a.depth - b.depth ||
    a.start - b.start ||
    (a.ruleId < b.ruleId ? -1 : 1)
  );
}

/** The first of the tests of `byRank` that tells the two apart. */
function advantage(won: Sighting, lost: Sighting): string {
  if (won.specificity > lost.specificity) return 'more specific';
  if (won.value.length > lost.value.length) return 'longer';
  if (won.weight > lost.weight) return 'graver';
  return won.depth < lost.depth ? 'less decoded' : 'same';
}

/** Of more than so many secrets in one run of encoded bytes only those that are equal are taken for the same. */
const COMPARED_MAX = 500;

function overlap(a: Place, b: Place): boolean {
  return a.start < b.end && b.start < a.end;
}

type Place = Pick<Sighting, 'start' | 'end'>;

/** Prepares to answer whether a place shares bytes with one of `places`. */
export function touching(places: readonly Place[]): (place: Place) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { start, end } of places.toSorted((a, b) => a.start - b.start)) {
    const last = ends.at(-1);
    if (last !== undefined && start <= last) ends[ends.length - 1] = Math.max(last, end);
    else {
      starts.push(start);
      ends.push(end);
    }
  }
  // The last run that begins before the place ends.
  return ({ start, end }) => (ends[lastUpTo(starts, end - 1)] ?? 0) > start;
}
