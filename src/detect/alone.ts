/** Values that their shape proves where no name says what they are: which runs may be one, and what rules say to it. */
import type { Severity } from '../model.ts';
import type { TableHit } from './assignments.ts';
import { isHex } from './decode/runs.ts';
import { judgeMatch } from './judge-match.ts';
import { compile } from './match.ts';
import type { RuleRecord } from './record.ts';
import type { ScanOptions } from './scan-view.ts';
import { lower, severityField } from './structures/severity.ts';
import type { RuleTable } from './table.ts';
import type { ByteView } from './view.ts';

const [COLON, DOT, HYPHEN, CAPITAL_S] = [0x3a, 0x2e, 0x2d, 0x53];

/**
 * Whether a whole run of base64 or hexadecimal may be such a value, or the last part of one; the kernel asks the same
 * (`kernel/assembly/alone.ts`).
 */
export function mayStandAlone(bytes: Uint8Array, start: number, end: number): boolean {
  switch (end - start) {
    // Seeds of Stellar and NATS.
    case 56:
    case 58:
      return bytes[start] === CAPITAL_S && isBase32(bytes, start, end);
    // Three groups of hexadecimal digits.
    case 50:
      return bytes[start + 32] === HYPHEN && bytes[start + 41] === HYPHEN && isHex(bytes, start, start + 32);
    // Behind an id and a colon.
    case 32:
    case 64:
      return bytes[start - 1] === COLON && isHex(bytes, start - 2, start - 1) && isHex(bytes, start, end);
    // The third part of a token, behind one of six characters.
    case 27:
    case 38:
      return bytes[start - 1] === DOT && bytes[start - 8] === DOT;
    default:
      return false;
  }
}

/** Capital letters and the digits from 2 to 7. */
function isBase32(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (!((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x32 && byte <= 0x37))) return false;
  }
  return true;
}

/** What belongs to a value and stands before its last run: the ids of Asana, the id of Ghost, the first parts of Discord. */
const HEAD = /(?<![\w/.-])(?:\d\/\d{15,17}(?:\/\d{15,17})?:|[0-9a-f]{24}:|[\w-]{22,28}\.[\w-]{6}\.)$/;
const HEAD_CHARS_MAX = 48;
const RUN = /^[\w+/-]+/;
const RUN_CHARS_MAX = 65;
/** Lengths of values that are one run. */
const WHOLE: ReadonlySet<number> = new Set([50, 56, 58]);
const NONE: readonly TableHit[] = [];

/** Prepares the rules of a table whose values may stand alone; the answer takes the start of a run. */
export function createAlone(
  table: RuleTable,
  options: ScanOptions,
): (view: ByteView, at: number) => readonly TableHit[] {
  const patterns = new Map<RuleRecord, RegExp>();
  const patternOf = (record: RuleRecord): RegExp => {
    const made = patterns.get(record) ?? compile(record, '');
    patterns.set(record, made);
    return made;
  };
  return (view, at) => {
    const before = view.text.slice(Math.max(0, at - HEAD_CHARS_MAX), at);
    const head = HEAD.exec(before)?.[0] ?? '';
    const run = RUN.exec(view.text.slice(at, at + RUN_CHARS_MAX))?.[0] ?? '';
    // Digests behind a colon stand by the thousand in some files.
    if (head === '' && !WHOLE.has(run.length)) return NONE;
    const start = at - head.length;
    const value = view.text.slice(start, at) + run;
    return table.contexts().alone.flatMap(rule => {
      const record = table.record(rule);
      const match = patternOf(record).exec(value);
      if (match === null) return [];
      const place = { ruleId: record.id, start, end: start + value.length, groups: match.groups ?? {} };
      const { hits } = judgeMatch(view, record, place, options);
      return hits
        .filter(hit => record.checksum === undefined || hit.reasons.includes('checksum-ok'))
        .map(hit => ({
          table,
          hit: { ...hit, ...severityField(severityOf(view, record)), reasons: [...hit.reasons, 'alone'] },
        }));
    });
  };
}

/** What a shape alone says is less sure than a checksum. */
function severityOf(view: ByteView, record: RuleRecord): Severity | null {
  if (record.severity !== 'error') return record.severity;
  return record.checksum === undefined ? 'warning' : lower(view, 'error');
}
