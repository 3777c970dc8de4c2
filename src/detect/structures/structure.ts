import type { Hit } from '../hit.ts';
import type { View } from '../view.ts';

/** What a rule's pattern found in a view: the place where a structure begins to look. Half-open byte offsets. */
export interface PatternMatch {
  readonly ruleId: string;
  /** Of the group `secret`. */
  readonly start: number;
  readonly end: number;
  /** Every named group of the pattern that took part in the match. */
  readonly groups: Readonly<Record<string, string>>;
}

/** What a structure may know besides the text. */
export interface StructureContext {
  /** Milliseconds since 1970, handed in by the caller: the core reads no clock. Null: only what is certainly past is past. */
  readonly now: number | null;
  /** Is told of the characters that a structure reads beyond its match. */
  readonly read: (chars: number) => void;
  /** Whether so much was read of this fragment that no structure is to be asked again; it is listed as not checked to its end. */
  readonly isSpent: () => boolean;
}

/**
 * Judges what a pattern suspects: narrows the span, sets severity, reasons and detail, returns several hits for a
 * document (a whole Kubernetes Secret), or none when the format does not hold. Total on any text.
 */
export type Structure = (view: View, match: PatternMatch, context: StructureContext) => readonly Hit[];
