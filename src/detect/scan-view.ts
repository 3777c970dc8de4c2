/** Prefilter and patterns over one view: which rules see something in it, and where assignments may stand. */
import { escapeKinds } from './decode/anchors.ts';
import { judgeMatch } from './judge-match.ts';
import type { TableHit } from './assignments.ts';
import { createMatcher } from './match.ts';
import type { Matcher } from './match.ts';
import { createScan, scanBytesMax } from './prefilter/scan.ts';
import type { KeywordHits } from './prefilter/scan.ts';
import { ROLE_ESCAPE, ROLE_MIN, ROLE_STEM } from './record.ts';
import type { PatternMatch } from './structures/structure.ts';
import type { RuleTable } from './table.ts';
import type { TimeLimit } from './time-limit.ts';
import type { Trace } from './trace.ts';
import type { ByteView } from './view.ts';

/** What one table sees in a view. */
export interface ViewSights {
  readonly hits: readonly TableHit[];
  /** Offsets at which stems of credential names start, ascending. */
  readonly stems: readonly number[];
  /** Offsets at which escapes start, for each of `escapeKinds`. */
  readonly escapes: readonly (readonly number[])[];
  /** Ids of rules that were given up in this view because they took too long. */
  readonly givenUp: readonly string[];
}

/** What scanning needs besides the table. */
export interface ScanOptions {
  readonly now: number | null;
  readonly trace: Trace | null;
}

/** Prepares a table for scanning views. */
export function createViewScan(
  table: RuleTable,
  options: ScanOptions,
  limit: TimeLimit | null = null,
): (view: ByteView) => ViewSights {
  const scan = createScan(table.dfa);
  const matchers = new Map<number, Matcher>();
  const matcherOf = (rule: number): Matcher => {
    const known = matchers.get(rule);
    if (known !== undefined) return known;
    const made = createMatcher(table.record(rule));
    matchers.set(rule, made);
    return made;
  };

  return view => {
    const hits: TableHit[] = [];
    const stems: number[] = [];
    const escapes: number[][] = escapeKinds.map(() => []);
    const seen = new Set<string>();
    const emitFor = (matcher: Matcher) => (match: PatternMatch) => {
      const key = `${match.ruleId} ${match.start} ${match.end}`;
      if (seen.has(key)) return;
      seen.add(key);
      const verdict = judgeMatch(view, matcher.record, match, options);
      for (const hit of verdict.hits) hits.push({ table, hit });
      options.trace?.(traced(view, match, verdict.rejected ?? 'match'));
    };
    const places: RulePlace[] = [];
    const givenUp = new Set<string>();
    const emitters = new Map<Matcher, Emit>();
    const tryAll = (): void => {
      for (const place of places) if (!emitters.has(place.matcher)) emitters.set(place.matcher, emitFor(place.matcher));
      tryPlaces(view, places.splice(0), { emitters, givenUp, limit });
    };
    const onRule = (matcher: Matcher, keyword: string, start: number): void => {
      if (options.trace !== null) {
        const place = { ruleId: matcher.record.id, start, end: start + keyword.length };
        options.trace({ ...traced(view, place, `keyword ${keyword}`), step: 'keyword' });
      }
      if (!matcher.mayStart(view.text, keyword, start)) return;
      places.push({ matcher, keyword, start });
      // A text may be nothing but keywords: places are tried as they come, not kept.
      if (places.length === PLACES_MAX) tryAll();
    };
    const onKeyword = (keyword: number, end: number): void => {
      const start = end - (table.keywordLengths[keyword] ?? 0);
      const last = table.targetStarts[keyword + 1] ?? 0;
      for (let at = table.targetStarts[keyword] ?? 0; at < last; at++) {
        const target = table.targets[at] ?? ROLE_MIN;
        if (target === ROLE_STEM) stems.push(start);
        else if (target >= ROLE_ESCAPE) escapes[target - ROLE_ESCAPE]?.push(start);
        else onRule(matcherOf(target), table.keyword(keyword), start);
      }
    };
    for (let start = 0; start < view.bytes.length; start += scanBytesMax)
      eachKeyword(table, scan(view.bytes, start, Math.min(start + scanBytesMax, view.bytes.length)), onKeyword);
    tryAll();
    for (const [matcher, emit] of emitters) {
      const isDone = givenUp.has(matcher.record.id) || within(limit, () => matcher.flush(view.text, emit));
      if (!isDone) givenUp.add(matcher.record.id);
    }
    return { hits, stems, escapes, givenUp: [...givenUp] };
  };
}

/** Places that are tried in one go. */
const PLACES_MAX = 4096;

interface RulePlace {
  readonly matcher: Matcher;
  readonly keyword: string;
  readonly start: number;
}

type Emit = (match: PatternMatch) => void;

interface Attempts {
  readonly emitters: ReadonlyMap<Matcher, Emit>;
  /** Rules that broke the limit of time in this view: they are left out from then on. */
  readonly givenUp: Set<string>;
  readonly limit: TimeLimit | null;
}

/** Tries each rule at its places. */
function tryPlaces(view: ByteView, places: readonly RulePlace[], { emitters, givenUp, limit }: Attempts): void {
  for (const [matcher, emit] of emitters) {
    const own = places.filter(place => place.matcher === matcher);
    if (own.length === 0 || givenUp.has(matcher.record.id)) continue;
    const isDone = within(limit, () => {
      for (const { keyword, start } of own) matcher.hit(view.text, keyword, start, emit);
    });
    if (!isDone) givenUp.add(matcher.record.id);
  }
}

function within(limit: TimeLimit | null, job: () => void): boolean {
  if (limit !== null) return limit(job);
  job();
  return true;
}

function eachKeyword(table: RuleTable, found: KeywordHits, visit: (keyword: number, end: number) => void): void {
  const { outputStarts, outputs, acceptMin } = table.dfa;
  for (let index = 0; index < found.count; index++) {
    const state = (found.states[index] ?? 0) - acceptMin;
    const end = (found.ends[index] ?? 0) + 1;
    for (let at = outputStarts[state] ?? 0; at < (outputStarts[state + 1] ?? 0); at++) visit(outputs[at] ?? 0, end);
  }
}

function traced(
  view: ByteView,
  place: Pick<PatternMatch, 'ruleId' | 'start' | 'end'>,
  verdict: string,
): Parameters<Trace>[0] {
  return {
    ruleId: place.ruleId,
    start: view.toOriginal(place.start),
    end: view.endToOriginal(place.end),
    step: 'pattern',
    verdict,
    via: view.via,
  };
}
