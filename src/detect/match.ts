/** Patterns at work: tries a rule where one of its keywords stands, in a window no wider than a match can be. */
import { literalPattern } from '../text/literal-pattern.ts';
import type { RuleRecord } from './record.ts';
import type { PatternMatch } from './structures/structure.ts';

/** A rule ready to be tried. Its regular expressions are made when it is first hit. */
export interface Matcher {
  readonly record: RuleRecord;
  /** Whether each place is looked at by itself; if not, places are to be handed over by their ends, and `flush` counts. */
  readonly isAnchored: boolean;
  /** Whether a match may begin where the keyword points: a comparison of bytes that turns most places down. */
  readonly mayStart: (text: string, keyword: string, start: number) => boolean;
  /** Looks where `keyword` stands; offsets in `text` are half-open. Every match is handed to `emit`, some maybe twice. */
  readonly hit: (text: string, keyword: string, start: number, emit: (match: PatternMatch) => void) => void;
  /** Looks into what is still open of this text. To be called once after the last hit in it. */
  readonly flush: (text: string, emit: (match: PatternMatch) => void) => void;
}

/** Characters of context before a window, so that edges of a pattern see what stands there. */
const MARGIN_CHARS = 2;

/** Prepares one rule. */
export function createMatcher(record: RuleRecord): Matcher {
  return record.anchors === undefined ? searchingMatcher(record) : anchoredMatcher(record, record.anchors);
}

/** The keyword says where a match starts: one attempt at that place. */
function anchoredMatcher(record: RuleRecord, anchors: Readonly<Record<string, readonly number[]>>): Matcher {
  let pattern: RegExp | null = null;
  const { starts } = record;
  return {
    record,
    isAnchored: true,
    // Keywords are found in any case: `EAA` stands in every `each` and `read`.
    mayStart: (text, keyword, start) =>
      starts === undefined ||
      (anchors[keyword] ?? []).some(offset => starts.some(literal => text.startsWith(literal, start - offset))),
    hit: (text, keyword, start, emit) => {
      pattern ??= compile(record, 'y');
      for (const offset of anchors[keyword] ?? []) {
        if (offset > start) continue;
        pattern.lastIndex = start - offset;
        const match = pattern.exec(text);
        if (match !== null) emit(toMatch(record.id, match, 0));
        else tryBehindEscape(record, pattern, { text, at: start - offset }, emit);
      }
    },
    flush: () => undefined,
  };
}

/**
 * `\nghp_...`, `%3Dghp_...`, `ESC[32mghp_...`: the escape ends with a letter or digit, and a pattern takes that for a
 * part of a longer word. The escape is blanked, and the pattern tried once more.
 */
function tryBehindEscape(
  record: RuleRecord,
  pattern: RegExp,
  { text, at }: { readonly text: string; readonly at: number },
  emit: (match: PatternMatch) => void,
): void {
  if (!WORD.test(text.charAt(at - 1))) return;
  const from = Math.max(0, at - ESCAPE_CHARS_MAX);
  const before = text.slice(from, at);
  const escape = ESCAPE_AT_END.exec(before);
  if (escape === null) return;
  const blanked = before.slice(0, escape.index) + blank(escape[0]);
  pattern.lastIndex = at - from;
  const match = pattern.exec(blanked + text.slice(at, at + record.max + record.look));
  if (match !== null) emit(toMatch(record.id, match, from));
}

const WORD = /\w/;
const ESCAPE_CHARS_MAX = 24;
const ESCAPE = /\\(?:[nrtbfv]|x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})|%[0-9A-Fa-f]{2}|\x1b\[[0-9;]{0,16}m/;
const ESCAPES = new RegExp(ESCAPE, 'g');
const ESCAPE_AT_END = new RegExp(`(?:${ESCAPE.source})$`);

function blank(escape: string): string {
  return ' '.repeat(escape.length);
}

/** The keyword may stand anywhere in a match: windows around its places are joined where they touch, then searched. */
function searchingMatcher(record: RuleRecord): Matcher {
  const margin = record.look + MARGIN_CHARS;
  const before = record.before ?? record.max;
  let word: RegExp | null = null;
  let pattern: RegExp | null = null;
  let windowStart = 0;
  let windowEnd = -1;

  const search = (text: string, emit: (match: PatternMatch) => void): void => {
    if (windowEnd < 0) return;
    const sliceStart = Math.max(0, windowStart - margin);
    const slice = text.slice(sliceStart, windowEnd + margin);
    const first = windowStart - sliceStart;
    // An escaped line end or colour must not count as a letter before a secret.
    if (!searchIn(slice, first, sliceStart, emit) && ESCAPE.test(slice))
      searchIn(slice.replaceAll(ESCAPES, blank), first, sliceStart, emit);
    windowEnd = -1;
  };

  const searchIn = (slice: string, first: number, shift: number, emit: (match: PatternMatch) => void): boolean => {
    pattern ??= compile(record, 'g');
    pattern.lastIndex = first;
    let found = false;
    for (let match = pattern.exec(slice); match !== null; match = pattern.exec(slice)) {
      emit(toMatch(record.id, match, shift));
      found = true;
      if (match[0] === '') pattern.lastIndex++;
    }
    return found;
  };

  return {
    record,
    isAnchored: false,
    mayStart: (text, _keyword, start) => {
      if (record.words === undefined) return true;
      word ??= new RegExp(record.words.map(literalPattern).join('|'), 'i');
      return word.test(text.slice(Math.max(0, start - before), start));
    },
    hit: (text, _keyword, start, emit) => {
      const from = Math.max(0, start - before);
      if (windowEnd >= 0 && from > windowEnd) search(text, emit);
      windowStart = windowEnd < 0 ? from : Math.min(windowStart, from);
      windowEnd = Math.max(windowEnd, Math.min(text.length, start + record.max));
    },
    flush: search,
  };
}

/** The rule's pattern with indices and one more flag. */
export function compile(record: RuleRecord, flag: 'g' | 'y' | ''): RegExp {
  const flags = `d${record.flags?.includes('i') === true ? 'i' : ''}${flag}`;
  return new RegExp(record.source ?? '(?!)', flags);
}

function toMatch(ruleId: string, match: RegExpExecArray, shift: number): PatternMatch {
  const [start, end] = match.indices?.groups?.['secret'] ?? match.indices?.[0] ?? [match.index, match.index];
  return { ruleId, start: start + shift, end: end + shift, groups: match.groups ?? {} };
}
