/** From the match of a pattern to hits: placeholder, randomness, structure, checksum, in this order. */
import { checksums } from '../formats/checksums.ts';
import { knownFake } from '../text/known-fakes.ts';
import { placeholderReason } from '../text/placeholders.ts';
import { randomness } from '../text/randomness.ts';
import type { Hit } from './hit.ts';
import type { RuleRecord } from './record.ts';
import { structures } from './structures/index.ts';
import type { PatternMatch, StructureContext } from './structures/structure.ts';
import type { View } from './view.ts';

/** Known public values are short; hashing a document would tell nothing. */
const FAKE_CHARS_MAX = 512;

/** What became of a match: hits, or why there is none. */
export interface MatchVerdict {
  readonly hits: readonly Hit[];
  /** Machine-readable; null when there are hits. */
  readonly rejected: string | null;
}

/** A character that is judged costs as much as some that are read. */
const JUDGING_COST = 4;

/** Judges one match of a rule. */
export function judgeMatch(
  view: View,
  record: RuleRecord,
  match: PatternMatch,
  context: StructureContext,
): MatchVerdict {
  const rejected = rejectMatch(record, view.text.slice(match.start, match.end)) ?? blobReason(view.text, record, match);
  if (rejected !== null) return { hits: [], rejected };
  if (record.structure !== undefined) {
    if (context.isSpent()) return { hits: [], rejected: 'work-limit' };
    context.read(JUDGING_COST * (match.end - match.start));
  }
  const hits =
    record.structure === undefined
      ? [{ ruleId: record.id, start: match.start, end: match.end, reasons: [] }]
      : (structures[record.structure]?.(view, match, context) ?? []);
  if (hits.length === 0) return { hits, rejected: `structure ${record.structure}` };
  return { hits: hits.map(hit => withChecksum(view, record, hit)), rejected: null };
}

/** Why a value cannot be a secret of this rule, whatever its shape; null when nothing speaks against it. */
function rejectMatch(record: RuleRecord, value: string): string | null {
  // What a structure proves may be a whole document: it tells placeholders and public values by itself.
  if (record.structure !== undefined) return null;
  const random = value.slice(fixedPrefix(record.prefixes, value).length);
  const placeholder = placeholderReason(random);
  if (placeholder !== null) return placeholder;
  // Nine digits in order: a random token holds them once in a billion times.
  if (/123456789|987654321/.test(value)) return 'sequence';
  if (random.includes('EXAMPLE')) return 'placeholder-words';
  if (record.randomnessMin !== undefined && randomness(random) < record.randomnessMin) return 'not-random';
  const fake = value.length <= FAKE_CHARS_MAX ? knownFake(value) : null;
  return fake === null || fake === 'widely-copied' ? null : `known-${fake}`;
}

/** Characters beside a match that tell whether it stands in something longer. */
const BESIDE_CHARS = 32;
/** A longer beginning is no accident. */
const ACCIDENTAL_CHARS_MAX = 4;

/**
 * A part of a long base64 text that begins or ends at a slash or a plus sign, or of the bytes of a picture: a short beginning
 * stands in every one of them.
 */
function blobReason(text: string, record: RuleRecord, { start, end }: PatternMatch): string | null {
  if (record.structure !== undefined || record.checksum !== undefined || record.prefixes === undefined) return null;
  if (record.prefixes.some(prefix => prefix.length > ACCIDENTAL_CHARS_MAX)) return null;
  const before = text.slice(Math.max(0, start - BESIDE_CHARS), start);
  const after = text.slice(end, end + BESIDE_CHARS);
  if ((isSign(text, start - 1) && isBlob(before)) || (isSign(text, end) && isBlob(after))) return 'inside-base64';
  const isWord = record.prefixes.every(prefix => ACCIDENTAL_WORD.test(prefix));
  return isWord && (BINARY.test(before) || BINARY.test(after)) ? 'binary' : null;
}

/** What stands in no text. Logs hold colours, which begin with an escape, and lists of variables end each with a NUL. */
const BINARY = /[\x01-\x08\x0e-\x1a\x1c-\x1f]/;
/** Letters that stand in pictures by accident. */
const ACCIDENTAL_WORD = /^[A-Za-z]{1,3}$/;

function isSign(text: string, at: number): boolean {
  const sign = text.charAt(at);
  return sign === '/' || sign === '+';
}

function isBlob(beside: string): boolean {
  return /^[A-Za-z0-9+/]{32}$/.test(beside) && /[a-z]/.test(beside) && (beside.match(/[A-Z]/g)?.length ?? 0) >= 6;
}

/** The longest of the rule's fixed beginnings that the value starts with; empty when there is none. */
export function fixedPrefix(prefixes: readonly string[] | undefined, value: string): string {
  let longest = '';
  for (const prefix of prefixes ?? []) if (prefix.length > longest.length && value.startsWith(prefix)) longest = prefix;
  return longest;
}

/** A checksum that does not hold lowers to a note, where the format documents it for every secret. */
export function withChecksum(view: View, record: RuleRecord, hit: Hit): Hit {
  const { checksum } = record;
  const holds = checksum === undefined ? undefined : checksums[checksum.name];
  if (checksum === undefined || holds === undefined) return hit;
  if (holds(hit.value ?? view.text.slice(hit.start, hit.end)))
    return { ...hit, reasons: [...hit.reasons, 'checksum-ok'] };
  if (checksum.use === 'raise') return hit;
  return { ...hit, severity: 'note', reasons: [...hit.reasons, 'checksum-mismatch'] };
}
