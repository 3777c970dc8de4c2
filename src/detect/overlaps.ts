/** One finding per secret and place: which of several sightings of the same bytes is kept. */

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
  const kept: T[] = [];
  for (const sighting of cluster.toSorted(byRank)) {
    const better = kept.find(other => sameSecret(other, sighting));
    if (better === undefined) kept.push(sighting);
    else tell(sighting, better, advantage(better, sighting));
  }
  return kept.sort((a, b) => a.start - b.start || a.end - b.end || byRank(a, b));
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

function sameSecret(a: Sighting, b: Sighting): boolean {
  if (a.start >= b.end || b.start >= a.end) return false;
  return a.depth === 0 || b.depth === 0 || a.value.includes(b.value) || b.value.includes(a.value);
}
