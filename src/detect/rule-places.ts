/** Places at which rules are to be tried: gathered, so that each rule is tried in one go. */
import type { Matcher } from './match.ts';
import type { PatternMatch } from './structures/structure.ts';
import type { TimeLimit } from './time-limit.ts';
import type { View } from './view.ts';

/** A keyword of a rule. */
export interface RulePlace {
  readonly matcher: Matcher;
  readonly keyword: string;
  readonly start: number;
}

/** The places of one view. */
export interface RulePlaces {
  readonly add: (place: RulePlace) => void;
  /** Tries what is left, and answers the ids of rules that took too long. */
  readonly finish: () => readonly string[];
}

type Emit = (match: PatternMatch) => void;

/** Places that are tried in one go: a text may be nothing but keywords. */
const PLACES_MAX = 4096;
const NONE: readonly string[] = [];

/** Makes the list of a view; `emitFor` is asked once for each rule. */
export function createPlaces(view: View, emitFor: (matcher: Matcher) => Emit, limit: TimeLimit | null): RulePlaces {
  const waiting = new Map<Matcher, RulePlace[]>();
  const emitters = new Map<Matcher, Emit>();
  const givenUp = new Set<string>();
  let count = 0;

  const attempt = ({ record }: Matcher, job: () => void): void => {
    if (!givenUp.has(record.id) && !within(limit, job)) givenUp.add(record.id);
  };
  const emitterOf = (matcher: Matcher): Emit => {
    const known = emitters.get(matcher) ?? emitFor(matcher);
    emitters.set(matcher, known);
    return known;
  };
  const tryAll = (): void => {
    for (const [matcher, places] of waiting) {
      if (places.length === 0) continue;
      const emit = emitterOf(matcher);
      // Windows grow from left to right.
      if (!matcher.isAnchored) places.sort((a, b) => endOf(a) - endOf(b));
      attempt(matcher, () => {
        for (const { keyword, start } of places) matcher.hit(view.text, keyword, start, emit);
      });
      places.length = 0;
    }
    count = 0;
  };

  return {
    add: place => {
      const places = waiting.get(place.matcher);
      if (places === undefined) waiting.set(place.matcher, [place]);
      else places.push(place);
      if (++count === PLACES_MAX) tryAll();
    },
    finish: () => {
      if (waiting.size === 0) return NONE;
      tryAll();
      for (const [matcher, emit] of emitters)
        if (!matcher.isAnchored) attempt(matcher, () => matcher.flush(view.text, emit));
      return [...givenUp];
    },
  };
}

function endOf({ keyword, start }: RulePlace): number {
  return start + keyword.length;
}

function within(limit: TimeLimit | null, job: () => void): boolean {
  if (limit !== null) return limit(job);
  job();
  return true;
}
