/** Rules whose values count only in a context: which of them a name, its neighbourhood or a pair brings into play. */
import { firstAt } from '../text/binary-search.ts';
import { randomness, randomnessMax } from '../text/randomness.ts';
import { misplaceReason } from './generic/index.ts';
import type { Candidate, Reject } from './generic/index.ts';
import { classifyName } from './generic/names.ts';
import type { TableHit } from './assignments.ts';
import type { Hit } from './hit.ts';
import { judgeMatch } from './judge-match.ts';
import { compile } from './match.ts';
import { lineWords, linesBetween, nameWords, nearBytes, wordsAround } from './neighbourhood.ts';
import { once } from './once.ts';
import type { RuleRecord } from './record.ts';
import type { ScanOptions } from './scan-view.ts';
import type { RuleTable } from './table.ts';
import { lower } from './structures/severity.ts';
import type { TimeLimit } from './time-limit.ts';
import type { ByteView } from './view.ts';

/** Lines above and below a value that are searched for words, where a rule does not say otherwise. */
const LINES = 3;
/** No provider hands out shorter secrets. */
const VALUE_CHARS_MIN = 8;
/** Words and identifiers lie below, in bits per character. */
const RANDOMNESS_MIN = -0.3;
/** Random keys lie above, in bits per character of their best twelve. */
const RANDOM_PART_MIN = 1;
const NONE: readonly TableHit[] = [];
const NO_REASONS: readonly Reason[] = [];
/** Two parts with a full stop between them, and hex digits before one: no name of an object begins like that. */
const TWO_PARTS = /^(?=.*\d)[a-z0-9]+\.[a-z0-9]+$/;
const AFTER_HEX = /^(?=[a-f]*\d)[0-9a-f]{8,}\.(?=[A-Za-z_-]*\d)[\w-]{12,}$/;
const AFTER_HEX_RANDOM_MIN = -1;
/** What generic tests hold against a value although a rule may describe exactly that. */
const TOLERATED: ReadonlySet<string> = new Set(['number', 'url', 'entity-id']);

/** How strongly a context speaks for a rule. */
const STRENGTH = { env: 4, name: 3, near: 2, line: 1, file: 0 } as const;
type ContextKind = keyof typeof STRENGTH;

interface Reason {
  readonly rule: number;
  readonly kind: ContextKind;
  readonly word: string;
  /** Lines between the value and the word. */
  readonly distance: number;
}

/** Hits of the best rule for one value; none when no context rule knows it. */
export type InContext = (candidate: Candidate) => readonly TableHit[];

/** What guards patterns that are not built in: the limit, and who is told when a rule breaks it. */
export interface GiveUp {
  readonly limit: TimeLimit | null;
  readonly tell: (ruleId: string) => void;
}

function limited(limit: TimeLimit, tell: () => void): Attempt['exec'] {
  return run => {
    let match: RegExpExecArray | null = null;
    const isDone = limit(() => {
      match = run();
    });
    if (!isDone) tell();
    return match;
  };
}

/** Prepares the rules with a context of all tables. */
export function createContexts(
  tables: readonly RuleTable[],
  options: ScanOptions,
  giveUp: GiveUp,
): (view: ByteView, hits: readonly TableHit[], reject: Reject) => InContext {
  const patterns = new Map<RuleRecord, RegExp>();
  const patternOf = (record: RuleRecord): RegExp => {
    const made = patterns.get(record) ?? compile(record, '');
    patterns.set(record, made);
    return made;
  };

  // The first table is the built-in one.
  const execIn = (index: number, record: RuleRecord): Attempt['exec'] =>
    index === 0 || giveUp.limit === null ? run => run() : limited(giveUp.limit, () => giveUp.tell(record.id));

  // Two letters or hexadecimal digits stand in a line by accident.
  const wordsOfLine = tables.map(table =>
    lineWords(word => rulesOf(table.contexts().words, word).length > 0 && !/^(?:[a-z]{2}|[\da-f]{2})$/.test(word)),
  );

  return (view, hits, reject) => {
    const path = view.path.toLowerCase();
    const filesOf = tables.map(table =>
      Object.entries(table.contexts().files).flatMap(([file, rules]) => (path.endsWith(file) ? rules : [])),
    );
    const nearOf = tables.map(table => once(() => createNear(view, table, hits)));
    return candidate => {
      if (!isPossible(candidate, reject) || misplaceReason(view, candidate) !== null) return NONE;
      const words = nameWords(candidate);
      for (const [index, table] of tables.entries()) {
        const wordsOf = wordsOfLine[index] ?? (() => []);
        const around = wordsAround(view.text, candidate, { lines: LINES, wordsOf });
        const reasons = [
          ...reasonsOf(table, words, around),
          ...(nearOf[index]?.()(candidate) ?? []),
          ...(filesOf[index] ?? []).map((rule): Reason => ({ rule, kind: 'file', word: 'file', distance: 0 })),
        ].toSorted(
          (a, b) =>
            STRENGTH[b.kind] - STRENGTH[a.kind] ||
            a.distance - b.distance ||
            // `azure` stands in many names, `speech` in few: the longer word says more.
            b.word.length - a.word.length ||
            a.rule - b.rule,
        );
        const tried = new Set<number>();
        for (const reason of reasons) {
          if (tried.has(reason.rule)) continue;
          const record = table.record(reason.rule);
          if (!holds(record, reason, candidate, words)) continue;
          tried.add(reason.rule);
          const found = judgeIn(
            view,
            record,
            { candidate, reason, pattern: patternOf(record), exec: execIn(index, record) },
            options,
          );
          if (found.length > 0) return found.map(hit => ({ table, hit }));
        }
      }
      return NONE;
    };
  };
}

/** Cheapest first: most values are short or words. */
function isPossible(candidate: Candidate, reject: Reject): boolean {
  const { value } = candidate;
  if (value.length < VALUE_CHARS_MIN) return false;
  // A value may be half identifier and half key: then its best part counts.
  if (randomness(value) < RANDOMNESS_MIN && randomnessMax(value) < RANDOM_PART_MIN) return false;
  const rejected = reject(candidate);
  // `abcdef.0123456789abcdef` looks like a property of an object.
  if (rejected === 'expression')
    return (
      randomness(value) > (AFTER_HEX.test(value) ? AFTER_HEX_RANDOM_MIN : 1) &&
      (TWO_PARTS.test(value) || AFTER_HEX.test(value))
    );
  return rejected === null || TOLERATED.has(rejected);
}

function reasonsOf(table: RuleTable, words: readonly string[], around: ReadonlyMap<string, number>): readonly Reason[] {
  const { words: index, env } = table.contexts();
  const reasons: Reason[] = [];
  const name = words.at(-1) ?? '';
  for (const rule of rulesOf(env, name.toUpperCase())) reasons.push({ rule, kind: 'env', word: name, distance: 0 });
  for (const word of words)
    for (const rule of rulesOf(index, word)) reasons.push({ rule, kind: 'name', word, distance: 0 });
  for (const [word, distance] of around)
    for (const rule of rulesOf(index, word)) reasons.push({ rule, kind: 'line', word, distance });
  return reasons;
}

/** Finds the hits near a candidate that bring rules into play: there may be as many of both as a text holds, so not every pair is looked at. */
function createNear(
  view: ByteView,
  table: RuleTable,
  hits: readonly TableHit[],
): (candidate: Candidate) => readonly Reason[] {
  const { near } = table.contexts();
  const some = hits
    .map(({ hit }, order) => ({ hit, order, rules: rulesOf(near, hit.ruleId) }))
    .filter(({ rules }) => rules.length > 0)
    .toSorted((a, b) => a.hit.start - b.hit.start);
  if (some.length === 0) return () => NO_REASONS;
  const longest = some.reduce((most, { hit }) => Math.max(most, hit.end - hit.start), 0);
  return candidate => {
    const from = firstAt(some.length, at => (some[at]?.hit.start ?? 0) >= candidate.start - nearBytes - longest);
    const to = firstAt(some.length, at => (some[at]?.hit.start ?? 0) > candidate.end + nearBytes);
    return some
      .slice(from, to)
      .toSorted((a, b) => a.order - b.order)
      .flatMap(({ hit, rules }) => {
        const distance = linesBetween(view.text, hit, candidate);
        return rules.map((rule): Reason => ({ rule, kind: 'near', word: hit.ruleId, distance }));
      });
  };
}

/** An index read from JSON may hold no entry, and inherits names such as `constructor`. */
function rulesOf(index: Readonly<Record<string, readonly number[]>>, key: string): readonly number[] {
  return Object.hasOwn(index, key) ? (index[key] ?? []) : [];
}

/** Whether a reason is near enough and the name is one that the rule takes. */
function holds(record: RuleRecord, reason: Reason, candidate: Candidate, words: readonly string[]): boolean {
  if (reason.kind === 'env') return true;
  if (reason.distance > (record.context?.lines ?? LINES)) return false;
  const names = record.context?.names;
  if (names !== undefined) return names.some(name => words.includes(name.toLowerCase()));
  if (candidate.form === 'header' || candidate.form === 'command' || candidate.form === 'statement') return true;
  const { strength, kind } = classifyName(candidate.name, candidate.context);
  return strength > 0 && kind !== 'other';
}

interface Attempt {
  readonly candidate: Candidate;
  readonly reason: Reason;
  readonly pattern: RegExp;
  /** Runs the pattern, under a limit of time where the rule is not built in. */
  readonly exec: (run: () => RegExpExecArray | null) => RegExpExecArray | null;
}

function judgeIn(view: ByteView, record: RuleRecord, attempt: Attempt, options: ScanOptions): readonly Hit[] {
  const { candidate, reason, pattern } = attempt;
  const match = attempt.exec(() => pattern.exec(candidate.value));
  const [from, to] = match?.indices?.groups?.['secret'] ?? [0, 0];
  const place = { ruleId: record.id, start: candidate.start + from, end: candidate.start + to };
  const verdict =
    match === null
      ? { hits: [], rejected: 'no-match' }
      : judgeMatch(view, record, { ...place, groups: match.groups ?? {} }, options);
  options.trace?.({
    start: view.toOriginal(candidate.start),
    end: view.endToOriginal(candidate.end),
    ruleId: record.id,
    step: 'context',
    verdict: `${reason.kind} ${reason.word}: ${verdict.rejected ?? 'match'}`,
    via: view.via,
  });
  // The other half of a pair beside it says what a value is wherever it stands; a word does so less.
  const isLowered = reason.kind !== 'near' && record.severity === 'error' && lower(view, 'error') === 'warning';
  return verdict.hits.map(hit => ({
    ...hit,
    ...(isLowered && (hit.severity ?? 'error') === 'error' ? { severity: 'warning' as const } : {}),
    reasons: [...hit.reasons, `context=${reason.kind}:${reason.word}`],
  }));
}
