/** The other half of a pair where no name says what it is: `connect('AKIA...', 'secret')`, a line of a CSV file. */
import type { TableHit } from './assignments.ts';
import { judgeMatch } from './judge-match.ts';
import { compile } from './match.ts';
import { linesBetween } from './neighbourhood.ts';
import type { RuleRecord } from './record.ts';
import type { ScanOptions } from './scan-view.ts';
import type { RuleTable } from './table.ts';
import type { ByteView } from './view.ts';

/** Characters on either side of the first half that are searched. */
const REACH_CHARS = 160;
/** Lines between the halves, where a rule does not say otherwise. */
const LINES = 3;
/** A word of the alphabets that secrets are written in. */
const WORD = /[\w+/=.~-]{16,200}/g;
/** Words that are looked at on behalf of one hit. */
const WORDS_MAX = 12;

/** Looks around what patterns saw for the half that belongs to it; `hits` are the sights of the same view. */
export function pairedHits(view: ByteView, hits: readonly TableHit[], options: ScanOptions): readonly TableHit[] {
  return hits.flatMap(({ table, hit }) => {
    const rules = table.contexts().near[hit.ruleId];
    if (rules === undefined) return [];
    const from = Math.max(0, hit.start - REACH_CHARS);
    const words = [...view.text.slice(from, hit.end + REACH_CHARS).matchAll(WORD)].slice(0, WORDS_MAX);
    return words.flatMap(word => {
      const place = { start: from + word.index, end: from + word.index + word[0].length };
      if (place.start < hit.end && hit.start < place.end) return [];
      const lines = linesBetween(view.text, hit, place);
      return rules.flatMap(rule => halfAt(view, table, table.record(rule), { ...place, lines }, options));
    });
  });
}

interface Place {
  readonly start: number;
  readonly end: number;
  /** Line ends between it and the first half. */
  readonly lines: number;
}

function halfAt(
  view: ByteView,
  table: RuleTable,
  record: RuleRecord,
  place: Place,
  options: ScanOptions,
): readonly TableHit[] {
  if (place.lines > (record.context?.lines ?? LINES)) return [];
  const match = compile(record, '').exec(view.text.slice(place.start, place.end));
  const [start, end] = match?.indices?.groups?.['secret'] ?? [0, 0];
  if (match === null || end === 0) return [];
  const found = { ruleId: record.id, start: place.start + start, end: place.start + end, groups: match.groups ?? {} };
  return judgeMatch(view, record, found, options).hits.map(hit => ({
    table,
    hit: { ...hit, reasons: [...hit.reasons, 'context=near'] },
  }));
}
