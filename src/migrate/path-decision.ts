/** Patterns of paths → decisions about whole files. */
import type { Left, PathDecision } from './decisions.ts';
import { createMatcher, shortened } from './matcher.ts';
import { pathGlobs } from './path-globs.ts';
import { isPatternProblem, type Dialect } from './pattern.ts';

/** A pattern of paths and where it stands. */
export interface PathPattern {
  readonly source: string;
  readonly dialect: Dialect;
  readonly at: string;
  readonly onlyRule?: string;
}

/** Prepares a pattern, or says why it cannot be carried over. */
export function pathDecision({ source, dialect, at, onlyRule }: PathPattern): PathDecision | Left {
  const matcher = createMatcher(source, dialect, at);
  if (isPatternProblem(matcher)) return { at, what: `path pattern ${shortened(source)}`, why: matcher.problem };
  const describe = `${at} path ${shortened(source)}`;
  return { describe, matches: matcher.test, globs: pathGlobs(matcher.pattern), onlyRule: onlyRule ?? null };
}

/** Parts a list into what is carried over and what is not. */
export function parted<T extends object>(
  items: readonly (T | Left)[],
): { readonly good: readonly T[]; readonly left: readonly Left[] } {
  const isLeft = (item: T | Left): item is Left => 'why' in item && 'what' in item;
  return {
    good: items.filter((item): item is T => !isLeft(item)),
    left: items.filter(isLeft),
  };
}
