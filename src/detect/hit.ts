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
  /** Proven to be no secret: it takes the place of weaker sightings of the same bytes, and is not reported. */
  readonly isHarmless?: true;
  /** The secret when it is not simply the slice: decoded, joined. */
  readonly value?: string;
}
