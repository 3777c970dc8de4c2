/** Fragment → findings: the steps of ARCHITECTURE.md in order. */
import type { Finding, Fragment, Severity, Skipped, Span } from '../model.ts';
import { Secret } from '../secret.ts';
import { toUtf8 } from '../text/encoding.ts';
import { utf8FromLatin1 } from '../text/latin1.ts';
import { createLineIndex } from '../text/lines.ts';
import type { LineIndex, Position } from '../text/lines.ts';
import { createAssignments } from './assignments.ts';
import type { TableHit } from './assignments.ts';
import type { Gunzip } from './decode/base64.ts';
import { createBudget } from './decode/budget.ts';
import { isGzip } from './decode/base64.ts';
import { decodeView, decodingsMax, hasCarriers, unpackView } from './decode/decode.ts';
import type { DecodeOptions, Reading } from './decode/decode.ts';
import { fileFacts, fileFlags } from './generic/index.ts';
import type { Hit } from './hit.ts';
import { fixedPrefix } from './judge-match.ts';
import { settleOverlaps, touching } from './overlaps.ts';
import { ownFinding, type OwnDetector, type OwnGathering, type OwnSeen } from './own-values/detect-own.ts';
import type { Sighting } from './overlaps.ts';
import type { RuleRecord } from './record.ts';
import { createViewScan, NOWHERE, type Look, type ScanOptions, type ViewSights } from './scan-view.ts';
import { lowerWhereShown } from './shown.ts';
import type { RuleTable } from './table.ts';
import { createTimeLimit } from './time-limit.ts';
import { traceDecoding, traceHarmless, traceOverlap } from './trace-outcome.ts';
import type { Trace } from './trace.ts';
import { plainView } from './view.ts';
import type { ByteView } from './view.ts';

/** Looks for secrets in one fragment, and for the developer's own values where `own` knows of some. Findings are sorted by place; the same input gives the same answer. */
export type Detect = (fragment: Fragment, own?: OwnDetector) => readonly (Finding | Skipped)[];

/** What a detector may be given besides the rules. */
export interface DetectorOptions {
  /** Rules of a configuration, compiled by `compileTable`; searched beside the built-in ones. */
  readonly custom?: RuleTable;
  /** Time that a custom rule may take in one reading of one fragment, 1000 ms when absent. */
  readonly customTimeoutMs?: number;
  /** Milliseconds since 1970, for secrets that say when they expire. Null or absent: none has expired. */
  readonly now?: number | null;
  /** Unpacks gzip inside base64; absent: it is left alone. */
  readonly gunzip?: Gunzip;
  /** Is told what looked at which place and why it fired or not. */
  readonly trace?: Trace;
}

/** A hit with its rule and its place in the plain view. */
interface Seen extends Sighting {
  readonly hit: Hit;
  readonly record: RuleRecord;
  readonly table: RuleTable;
  readonly rule: number;
  readonly via: readonly string[];
}

const NOTHING: readonly Seen[] = [];
const NO_OWN: readonly OwnSeen[] = [];
const NO_ITEMS: readonly Finding[] = [];
const CUSTOM_TIMEOUT_MS = 1000;
const WEIGHT: Readonly<Record<Severity, number>> = { error: 3, warning: 2, note: 1 };

/** Prepares the rules once and returns the function that looks for them. */
export function createDetector(table: RuleTable, options: DetectorOptions = {}): Detect {
  const { custom, now = null, trace = null } = options;
  const tables = [table, ...(custom === undefined ? [] : [custom])];
  const limit = custom === undefined ? null : createTimeLimit(options.customTimeoutMs ?? CUSTOM_TIMEOUT_MS);
  const givenUp = new Set<string>();
  // What two tables see is put together, and so stands in one view.
  const cuts = custom === undefined;
  let gathering: OwnGathering | null = null;
  // Of the fragment that is looked at.
  let budget = createBudget(0);
  const scanning: ScanOptions = { now, trace, read: chars => budget.read(chars), isSpent: () => budget.isOverworked() };
  const scan = createViewScan(table, scanning, { limit: null, cuts });
  const customScan = custom === undefined ? null : createViewScan(custom, scanning, { limit, cuts });
  const assignments = createAssignments(tables, scanning, { limit, tell: id => givenUp.add(id) });

  /** Everything seen in a view and, down to `decodingsMax`, in what is encoded in it. */
  const lookAt = (view: ByteView, generic: boolean, decode: DecodeOptions | null): readonly Seen[] => {
    gathering?.look(view);
    const packed = isGzip(view.bytes);
    const looks = looksAt(view);
    if (looks === NOWHERE && !packed) return NOTHING;
    const deeper = view.depth === decodingsMax ? null : decode;
    const read = (readings: readonly Reading[]): readonly Seen[] =>
      readings.flatMap(reading => {
        if (trace !== null) traceDecoding(trace, reading.view);
        return lookAt(reading.view, reading.generic, decode);
      });
    const seen = looks.flatMap(look => {
      const own = seenIn(look, view, generic);
      return packed || deeper === null || !hasCarriers(look.sights)
        ? own
        : [...own, ...read(decodeView(look.view, look.sights, deeper))];
    });
    return packed && deeper !== null ? [...seen, ...read(unpackView(view, deeper))] : seen;
  };

  /** Where the tables see something. */
  const looksAt = (view: ByteView): readonly Look[] => {
    const known = fileFlags(view);
    const first = scan(view, known);
    const other = customScan === null ? NOWHERE : customScan(view, known);
    for (const look of other) for (const id of look.sights.givenUp) givenUp.add(id);
    if (other.length === 0) return first;
    if (first.length === 0) return other;
    const [one, two] = [first[0], other[0]];
    return one === undefined || two === undefined ? NOWHERE : [{ view, sights: bothOf(one.sights, two.sights) }];
  };

  /** What patterns and assignments show where a table looked; `whole` is the view that it was given. */
  const seenIn = ({ view, sights }: Look, whole: ByteView, generic: boolean): readonly Seen[] => {
    const { hits, stems } = sights;
    if (hits.length === 0 && stems.length === 0) return NOTHING;
    const facts = fileFacts(whole);
    return [...hits, ...assignments(view, { facts, stems, hits, generic, budget })].flatMap(hit => toSeen(view, hit));
  };

  return (fragment, own) => {
    gathering = own?.start() ?? null;
    const bytes = toUtf8(fragment.bytes);
    budget = createBudget(bytes.length);
    // A window of a larger whole cuts encodings apart; its source lists that they are left out.
    const decode = fragment.window === null ? { budget, gunzip: options.gunzip ?? null } : null;
    const seen = lookAt(plainView(fragment, bytes), true, decode);
    const ownSeen = gathering?.take(fragment.path) ?? NO_OWN;
    // Nearly every file.
    if (seen === NOTHING && ownSeen.length === 0 && givenUp.size === 0) return NO_ITEMS;
    const skipped = [
      ...(budget.isExhausted() ? [overBudget(fragment)] : []),
      ...(budget.isOverworked() ? [overworked(fragment)] : []),
      ...[...givenUp].map(id => tooSlow(fragment, id)),
    ];
    givenUp.clear();
    if (seen.length === 0 && ownSeen.length === 0) return skipped;
    const lines = createLineIndex(bytes);
    return [
      ...settled(seen, trace).map(sighting =>
        toFinding(fragment, lines, lowerWhereShown(fragment.path, bytes, sighting)),
      ),
      ...ownSeen.map(({ start, end, ...rest }) => ownFinding(fragment, placeOf(fragment, lines, { start, end }), rest)),
      ...skipped,
    ];
  };
}

/** One sighting per secret and place; `explain` hears which stood for which. */
function settled(seen: readonly Seen[], trace: Trace | null): readonly Seen[] {
  const harmful = withoutHarmless(seen);
  if (trace === null) return settleOverlaps(harmful);
  traceHarmless(trace, seen, harmful);
  return settleOverlaps(harmful, (lost, won, why) => traceOverlap(trace, lost, won, why));
}

/** What a structure proves to be no secret, and what only names and looks made of the same bytes, is left out. */
function withoutHarmless(seen: readonly Seen[]): readonly Seen[] {
  const harmless = seen.filter(({ hit }) => hit.isHarmless === true);
  if (harmless.length === 0) return seen;
  const touches = touching(harmless);
  return seen.filter(one => one.hit.isHarmless !== true && (one.specificity > 1 || !touches(one)));
}

function bothOf(first: ViewSights, other: ViewSights): ViewSights {
  return { ...first, hits: [...first.hits, ...other.hits], stems: [...first.stems, ...other.stems] };
}

function tooSlow({ path }: Fragment, ruleId: string): Skipped {
  const detail = `the pattern of the custom rule ${ruleId} takes too long; rewrite it without nested repetition`;
  return { kind: 'skipped', path, reason: 'rule-timeout', detail, blocking: true };
}

function overBudget({ path }: Fragment): Skipped {
  const detail = 'more encoded text than is decoded for one file; what is not encoded was read';
  return { kind: 'skipped', path, reason: 'decoding-limit', detail, blocking: false };
}

function overworked({ path }: Fragment): Skipped {
  const detail = 'the values at its end were not; a path under "exclude" in .secret-hook.json need not be';
  return { kind: 'skipped', path, reason: 'work-limit', detail, blocking: true };
}

/** Nothing for a rule that the table does not hold. */
function toSeen(view: ByteView, { table, hit }: TableHit): readonly Seen[] {
  const rule = table.ruleNumber(hit.ruleId);
  if (rule < 0) return [];
  const record = table.record(rule);
  return [
    {
      hit,
      record,
      table,
      rule,
      ruleId: hit.ruleId,
      start: view.toOriginal(hit.start),
      end: view.endToOriginal(hit.end),
      depth: view.depth,
      value: hit.value ?? view.text.slice(hit.start, hit.end),
      specificity: specificity(record),
      weight: WEIGHT[hit.severity ?? record.severity],
      via: [...view.via, ...(hit.via ?? [])],
    },
  ];
}

function specificity(record: RuleRecord): number {
  // What a text tells is judged by its looks as well.
  if (record.source === undefined || record.structure === 'told') return 0;
  // A format that everybody uses: who gives a value its name knows more about it.
  if (record.structure !== undefined) return 0.5;
  if (record.context !== undefined) return 1;
  // Of two patterns that claim the same bytes, the longer fixed beginning knows more: a kind of JWT beats JWTs.
  const fixed = Math.max(0, ...(record.prefixes ?? []).map(prefix => prefix.length));
  return record.prefixes === undefined ? 2 : 3 + Math.min(fixed, 99) / 100;
}

function placeOf(
  fragment: Fragment,
  lines: LineIndex,
  { start, end }: { readonly start: number; readonly end: number },
): Span {
  return toSpan(fragment, lines.positionAt(start), lines.positionAt(end));
}

function toFinding(fragment: Fragment, lines: LineIndex, seen: Seen): Finding {
  const secret = new Secret(utf8FromLatin1(seen.value));
  return {
    kind: 'finding',
    rule: seen.table.info(seen.rule),
    severity: seen.hit.severity ?? seen.record.severity,
    path: fragment.path,
    origin: fragment.origin,
    span: placeOf(fragment, lines, seen),
    secret,
    redacted: `${fixedPrefix(seen.record.prefixes, seen.value)}…(${secret.length})`,
    via: seen.via,
    reasons: seen.hit.reasons,
    detail: seen.hit.detail ?? null,
    fix: [],
  };
}

/** Places in a window count from where the window starts in the whole. */
function toSpan({ window }: Fragment, start: Position, end: Position): Span {
  const line = (position: Position): number => position.line + (window === null ? 0 : window.startLine - 1);
  const column = (position: Position): number =>
    position.column + (window !== null && position.line === 1 ? window.startColumn - 1 : 0);
  return { startLine: line(start), startColumn: column(start), endLine: line(end), endColumn: column(end) };
}
