/** What `explain` is told while the detector works. */

/** One step that looked at a place. Offsets are half-open, in the plain view (UTF-8 bytes of the fragment). */
export interface TraceEvent {
  readonly start: number;
  readonly end: number;
  /** Empty where no rule is concerned: a decoding. */
  readonly ruleId: string;
  readonly step: 'keyword' | 'pattern' | 'context' | 'generic' | 'decode' | 'overlap';
  /** Machine-readable: `no-match`, `placeholder ...`, `checksum-mismatch`, `kept`. Never holds the value. */
  readonly verdict: string;
  readonly via: readonly string[];
}

/** Receives every step, in the order in which they happen. */
export type Trace = (event: TraceEvent) => void;
