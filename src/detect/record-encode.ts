/** What a compiled table keeps of a rule: its half of `table-encode.ts`. */
import type { JudgedRule, Rule } from '../model.ts';
import { keywordReach } from './keyword-reach.ts';
import { patternShape } from './pattern-shape.ts';
import type { RuleRecord } from './record.ts';

/** No match is wider, whatever its pattern says: the size of the largest private key with its armour. */
const MATCH_CHARS_MAX = 16_384;
const LOOK_CHARS_MAX = 256;

/** Whether a pattern decides, not code. */
export function isPatternRule(rule: Rule | JudgedRule): rule is Rule {
  return 'pattern' in rule;
}

/** Reads off a rule what is needed to match it. */
export function toRecord(rule: Rule | JudgedRule): RuleRecord {
  if (!isPatternRule(rule)) return { id: rule.id, severity: rule.severity, max: 0, look: 0 };
  const { id, severity, pattern, prefixes, context, checksum, structure, randomnessMin, env } = rule;
  const shape = patternShape(pattern.source);
  const max = Math.min(shape.max, MATCH_CHARS_MAX);
  const anchors = context === undefined ? anchorsOf(shape.starts, rule.keywords) : null;
  return {
    id,
    severity,
    source: pattern.source,
    flags: pattern.flags,
    max,
    look: Math.min(shape.look, LOOK_CHARS_MAX),
    ...(anchors === null && context === undefined && reachOf(rule, max)),
    ...(anchors && { anchors }),
    ...(anchors && shape.starts && !pattern.flags.includes('i') && { starts: shape.starts }),
    ...(prefixes && { prefixes }),
    ...(context && { context }),
    ...(checksum && { checksum }),
    ...(structure !== undefined && { structure }),
    ...(randomnessMin !== undefined && { randomnessMin }),
    ...(env && { env }),
  };
}

function reachOf({ pattern, keywords }: Rule, max: number): Pick<RuleRecord, 'before' | 'words'> {
  const { before, words } = keywordReach(pattern.source, keywords);
  return before >= max ? { before: max } : { before, ...(words && { words }) };
}

/**
 * Offsets of keywords from the start of a match, when every match begins with literal text that holds one:
 * then a hit says where a match must start, and nothing needs to be searched.
 */
function anchorsOf(
  starts: readonly string[] | null,
  keywords: readonly string[],
): Readonly<Record<string, readonly number[]>> | null {
  if (starts === null) return null;
  const anchors: Record<string, number[]> = {};
  const words = keywords.map(word => word.toLowerCase());
  for (const start of starts) {
    const lower = start.toLowerCase();
    const keyword = words.find(word => lower.includes(word));
    // Keywords that go on where the literal text ends: all of them point at its beginning.
    const found = keyword === undefined ? continuations(lower, words) : [keyword];
    if (found.length === 0) return null;
    for (const word of found) {
      const offset = Math.max(0, lower.indexOf(word));
      const offsets = (anchors[word] ??= []);
      if (!offsets.includes(offset)) offsets.push(offset);
      offsets.sort((a, b) => b - a);
    }
  }
  return anchors;
}

/** Fewer keywords than this are no list of all that may follow a literal text. */
const CONTINUATIONS_MIN = 8;

function continuations(start: string, words: readonly string[]): readonly string[] {
  const found = start === '' ? [] : words.filter(word => word.startsWith(start));
  return found.length < CONTINUATIONS_MIN ? [] : found;
}
