/** Regular expressions of other tools as a tree, from which everything else is made: JavaScript, keywords, examples, globs. */

/** RE2 (Go), POSIX extended (git-secrets calls egrep), Python and JavaScript. */
export type Dialect = 'go' | 'egrep' | 'python' | 'javascript';

/** First and last byte, both included. Our text is latin-1, so a character beyond ASCII is the bytes of its UTF-8. */
export type Range = readonly [first: number, last: number];

/** Where an edge stands. `start` and `end` are those of the whole text, the others those of a line. */
export type EdgeKind = 'start' | 'end' | 'line-start' | 'line-end' | 'word' | 'no-word' | 'word-start' | 'word-end';

/** One part of a pattern. */
export type Node =
  /** One byte. `folded`: upper and lower case are the same. */
  | { readonly kind: 'set'; readonly ranges: readonly Range[]; readonly folded: boolean }
  | { readonly kind: 'seq' | 'alt'; readonly items: readonly Node[] }
  | { readonly kind: 'repeat'; readonly item: Node; readonly min: number; readonly max: number; readonly lazy: boolean }
  /** A capture, numbered from 1 as it opens. */
  | { readonly kind: 'group'; readonly item: Node; readonly index: number; readonly name: string | null }
  | { readonly kind: 'look'; readonly item: Node; readonly ahead: boolean; readonly negated: boolean }
  | { readonly kind: 'edge'; readonly at: EdgeKind };

/** A pattern that was read. */
export interface Pattern {
  readonly node: Node;
  /** Number of captures. */
  readonly groups: number;
}

/** Why a pattern cannot be carried over, as a clause. */
export interface PatternProblem {
  readonly problem: string;
}

/** Whether the reading failed. */
export function isPatternProblem(result: object): result is PatternProblem {
  return 'problem' in result;
}

/** Ranges of every byte that is not in `ranges`. */
export function complement(ranges: readonly Range[]): readonly Range[] {
  const result: Range[] = [];
  let next = 0;
  for (const [first, last] of merged(ranges)) {
    if (first > next) result.push([next, first - 1]);
    next = last + 1;
  }
  if (next <= 255) result.push([next, 255]);
  return result;
}

/** Sorted ranges that neither touch nor overlap. */
export function merged(ranges: readonly Range[]): readonly Range[] {
  const result: [number, number][] = [];
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = result.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else result.push([first, last]);
  }
  return result;
}

/** The ranges with the other case of their letters. */
export function withOtherCase(ranges: readonly Range[]): readonly Range[] {
  const shifted = (from: number, to: number, by: number): readonly Range[] =>
    ranges.flatMap(([first, last]): readonly Range[] => {
      const [start, end] = [Math.max(first, from), Math.min(last, to)];
      return start <= end ? [[start + by, end + by]] : [];
    });
  return merged([...ranges, ...shifted(65, 90, 32), ...shifted(97, 122, -32)]);
}

/** Whether a byte is in the set as it matches. */
export function matchesByte({ ranges, folded }: Extract<Node, { kind: 'set' }>, byte: number): boolean {
  return (folded ? withOtherCase(ranges) : ranges).some(([first, last]) => byte >= first && byte <= last);
}
