/** Runs patterns of other tools as they are meant: anywhere in a text, and under a limit of time. */
import { createTimeLimit } from '../detect/time-limit.ts';
import { UserError } from '../user-error.ts';
import { emit } from './pattern-emit.ts';
import { parsePattern } from './pattern-parse.ts';
import { isPatternProblem, type Dialect, type Pattern, type PatternProblem } from './pattern.ts';

/** Longest time for one text, in milliseconds. */
const timeoutMs = 500;
const limit = createTimeLimit(timeoutMs);

/** A pattern that can be asked. */
export interface Matcher {
  readonly pattern: Pattern;
  readonly test: (text: string) => boolean;
}

/** Prepares a pattern. `at`: where it stands; its text may be a value, so that no message shows it. */
export function createMatcher(source: string, dialect: Dialect, at: string): Matcher | PatternProblem {
  const pattern = parsePattern(source, dialect);
  if (isPatternProblem(pattern)) return pattern;
  const expression = new RegExp(emit(pattern.node, { secret: null, bound: null, ignoreCase: false }));
  return { pattern, test: text => within(() => expression.test(latin1(text)), at) };
}

/** Runs a job on a pattern of somebody else. Throws `UserError` when it does not end. */
export function within<T>(job: () => T, at: string): T {
  let result: { readonly value: T } | null = null;
  const ended = limit(() => {
    result = { value: job() };
  });
  const done = result as { readonly value: T } | null;
  if (ended && done !== null) return done.value;
  throw new UserError('config-invalid', `${at} has a pattern that takes longer than ${timeoutMs} ms on one text`, {
    hint: 'Rewrite it without nested or overlapping repetition, or take it out, and run it again',
  });
}

/** A pattern of paths as it is shown. */
export function shortened(source: string): string {
  return source.length > 80 ? `${source.slice(0, 77)}…` : source;
}

/** Patterns are over bytes, so that characters beyond ASCII mean the same in them. */
function latin1(text: string): string {
  return /^[\0-\x7f]*$/.test(text) ? text : Buffer.from(text).toString('latin1');
}
