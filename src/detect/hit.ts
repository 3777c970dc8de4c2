import type { Severity } from '../model.ts';

/** A secret seen in a view, before overlaps are settled. Offsets are half-open byte offsets into `view.text`. */
export interface Hit {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  /** Set when it is lower than the rule's. */
  readonly severity?: Severity;
  /** Machine-readable reasons that `explain` shows. */
  readonly reasons: readonly string[];
  /** What this hit adds to the rule's `why`, one sentence with a period; never holds the secret. */
  readonly detail?: string;
  /** Appended to the view's decodings: `['JSON private_key']`. */
  readonly via?: readonly string[];
  /** The secret when it is not simply the slice: decoded, joined. */
  readonly value?: string;
}
