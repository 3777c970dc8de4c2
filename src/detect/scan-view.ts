/** Prefilter and patterns over one view: which rules see something in it, and where assignments may stand. */
import { createAlone, mayStandAlone } from './alone.ts';
import { escapeKinds } from './decode/anchors.ts';
import { eachRun, runCharsMin } from './decode/runs.ts';
import { judgeMatch } from './judge-match.ts';
import { kernelFor, TARGET_ALONE, TARGET_RUN } from './kernel/kernel.ts';
import type { Kernel } from './kernel/kernel.ts';
import type { TableHit } from './assignments.ts';
import { createMatcher } from './match.ts';
import type { Matcher } from './match.ts';
import { once } from './once.ts';
import { createScan } from './prefilter/scan.ts';
import { ROLE_ESCAPE, ROLE_MIN, ROLE_STEM } from './record.ts';
import { createPlaces } from './rule-places.ts';
import type { PatternMatch, StructureContext } from './structures/structure.ts';
import { isLong, stretchesOf } from './stretches.ts';
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
  /** Runs of encoded bytes, start and end in turns, ascending. */
  readonly runs: readonly number[];
  /** Ids of rules that were given up in this view because they took too long. */
  readonly givenUp: readonly string[];
}

/** What scanning needs besides the table. */
export interface ScanOptions extends StructureContext {
  readonly trace: Trace | null;
}

/** What one table sees in a view: in the one that was given, or in a stretch of it when that is long. */
export interface Look {
  readonly view: ByteView;
  readonly sights: ViewSights;
}

/** How a table is used. */
export interface ScanManner {
  /** Of the time that a rule may take; null: of none. */
  readonly limit: TimeLimit | null;
  /** Whether a long view is looked at in stretches. */
  readonly cuts: boolean;
}

/** Where nothing was seen: most views. */
export const NOWHERE: readonly Look[] = [];

/** Prepares a table for scanning views; `known` is what `fileFlags` says of them. */
export function createViewScan(
  table: RuleTable,
  options: ScanOptions,
  { limit, cuts }: ScanManner = { limit: null, cuts: true },
): (view: ByteView, known: number) => readonly Look[] {
  const matchers = new Map<number, Matcher>();
  const matcherOf = (rule: number): Matcher => {
    const known = matchers.get(rule);
    if (known !== undefined) return known;
    const made = createMatcher(table.record(rule));
    matchers.set(rule, made);
    return made;
  };

  // Without it `explain` would not hear of the places that the kernel turns down.
  const kernel = once(() => (options.trace === null ? kernelFor(table.image) : null));
  const scan = createScan(table.dfa);
  const aloneAt = createAlone(table, options);

  /** What is gathered in a view. Made when there is a place to look at: in most files there is none. */
  const gatherIn = (view: ByteView): Gathering => {
    const hits: TableHit[] = [];
    const stems: number[] = [];
    const escapes: number[][] = escapeKinds.map(() => []);
    const runs: number[] = [];
    const seen = new Set<string>();
    const emitFor = (matcher: Matcher) => (match: PatternMatch) => {
      const key = `${match.ruleId} ${match.start} ${match.end}`;
      if (seen.has(key)) return;
      seen.add(key);
      const verdict = judgeMatch(view, matcher.record, match, options);
      for (const hit of verdict.hits) hits.push({ table, hit });
      options.trace?.(traced(view, match, verdict.rejected ?? 'match'));
    };
    const places = createPlaces(view, emitFor, limit);
    const onRule = (matcher: Matcher, keyword: string, start: number): void => {
      // No structure would judge what is found there; a text may be nothing but such places.
      if (matcher.record.structure !== undefined && options.isSpent()) return;
      if (options.trace !== null) {
        const place = { ruleId: matcher.record.id, start, end: start + keyword.length };
        options.trace({ ...traced(view, place, `keyword ${keyword}`), step: 'keyword' });
      }
      if (matcher.mayStart(view.text, keyword, start)) places.add({ matcher, keyword, start });
    };
    return {
      onTarget: (target, keyword, start) => {
        if (target === ROLE_STEM) stems.push(start);
        else if (target === TARGET_RUN) runs.push(start, keyword);
        else if (target === TARGET_ALONE) hits.push(...aloneAt(view, start));
        else if (target >= ROLE_ESCAPE) escapes[target - ROLE_ESCAPE]?.push(start);
        else onRule(matcherOf(target), table.keyword(keyword), start);
      },
      finish: () => {
        const givenUp = places.finish();
        return { hits, stems, escapes, runs, givenUp };
      },
    };
  };

  /** Every place of a long text first, then stretch by stretch. */
  const inStretches = (view: ByteView, known: number, run: Kernel): readonly Look[] => {
    const places: number[] = [];
    let whole: Gathering | null = null;
    run(view.bytes, known, (words, at) => {
      const [start = 0, keyword = 0, target = ROLE_MIN] = [words[at], words[at + 1], words[at + 2]];
      if (whole !== null) whole.onTarget(target, keyword, start);
      else if (places.push(start, keyword, target) > STRETCH_NUMBERS_MAX) whole = gatherAll(view, places);
    });
    if (whole !== null) return [{ view, sights: (whole as Gathering).finish() }];
    if (places.length === 0) return NOWHERE;
    return stretchesOf(view, places, table).map(stretch => ({
      view: stretch.view,
      sights: gatherAll(stretch.view, stretch.places).finish(),
    }));
  };
  const gatherAll = (view: ByteView, places: readonly number[]): Gathering => {
    const gathering = gatherIn(view);
    for (let at = 0; at < places.length; at += 3)
      gathering.onTarget(places[at + 2] ?? ROLE_MIN, places[at + 1] ?? 0, places[at] ?? 0);
    return gathering;
  };

  return (view, known) => {
    if (table.mayHold?.(view) === false) return NOWHERE;
    let gathering: Gathering | null = null;
    const onTarget: Gathering['onTarget'] = (target, keyword, start) =>
      (gathering ??= gatherIn(view)).onTarget(target, keyword, start);
    const run = kernel();
    if (run === null) {
      const [lengths, starts, targets] = [table.keywordLengths(), table.targetStarts(), table.targets()];
      scan(view.bytes, (keyword, end) => {
        const start = end - (lengths[keyword] ?? 0);
        const last = starts[keyword + 1] ?? 0;
        for (let at = starts[keyword] ?? 0; at < last; at++) onTarget(targets[at] ?? ROLE_MIN, keyword, start);
      });
      eachRun(view.bytes, runCharsMin, (start, end) => {
        onTarget(TARGET_RUN, end, start);
        if (mayStandAlone(view.bytes, start, end)) onTarget(TARGET_ALONE, 0, start);
      });
    } else if (cuts && isLong(view)) return inStretches(view, known, run);
    else run(view.bytes, known, (words, at) => onTarget(words[at + 2] ?? ROLE_MIN, words[at + 1] ?? 0, words[at] ?? 0));
    return gathering === null ? NOWHERE : [{ view, sights: (gathering as Gathering).finish() }];
  };
}

/** Of more places than these numbers stand for, the text is looked at as a whole. */
const STRETCH_NUMBERS_MAX = 3 << 12;

/** Takes the places of one view. */
interface Gathering {
  /** A target, the number of the keyword (or the end of a run), and where it starts. */
  readonly onTarget: (target: number, keyword: number, start: number) => void;
  readonly finish: () => ViewSights;
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
