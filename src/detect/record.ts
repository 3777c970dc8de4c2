/** What a compiled table keeps of each rule. */
import type { Check, Context, Severity } from '../model.ts';

/** What is kept of a rule for matching. */
export interface RuleRecord {
  readonly id: string;
  readonly severity: Severity;
  /** Source and flags of the pattern; absent for a rule that code decides. */
  readonly source?: string;
  readonly flags?: string;
  /** Longest match in characters, at most `MATCH_CHARS_MAX`. */
  readonly max: number;
  /** Characters between the start of a match and the keyword in it, at most; absent where the keyword says where a match starts. */
  readonly before?: number;
  /** One of these stands there in any case of its letters; absent: nothing is sure to. */
  readonly words?: readonly string[];
  /** How far the pattern looks beyond its match, in characters. */
  readonly look: number;
  /** For a pattern that begins with a keyword: keyword → offsets of the keyword from the start of the match. */
  readonly anchors?: Readonly<Record<string, readonly number[]>>;
  /** Literal texts of which one begins every match, as written; only with `anchors`, and when case counts. */
  readonly starts?: readonly string[];
  readonly prefixes?: readonly string[];
  readonly context?: Context;
  readonly checksum?: Check;
  readonly structure?: string;
  readonly randomnessMin?: number;
  readonly env?: readonly string[];
}

/** Which rules a word, an environment variable, a path or another rule's match may bring into play. */
export interface ContextIndex {
  readonly words: Readonly<Record<string, readonly number[]>>;
  /** Upper-case names without separators. */
  readonly env: Readonly<Record<string, readonly number[]>>;
  readonly files: Readonly<Record<string, readonly number[]>>;
  /** Rule ids of the other half of a pair. */
  readonly near: Readonly<Record<string, readonly number[]>>;
  /** Rules whose values need no context when their shape proves them. */
  readonly alone: readonly number[];
}

/** Targets from here on are no rules. */
export const ROLE_MIN = 0xff00;
/** The keyword is the stem of a credential's name: the place is looked at as an assignment. */
export const ROLE_STEM = 0xff00;
/** From here on: the keyword begins an escape, of the kind `escapeKinds[target - ROLE_ESCAPE]`. */
export const ROLE_ESCAPE = 0xff01;
