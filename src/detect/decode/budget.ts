/** How much one fragment may be decoded: bytes and steps, never time, so that the same input gives the same answer. */

/** What is left for one fragment. */
export interface Budget {
  /** Takes one decoding of at most `bytes` bytes; false when the budget does not hold it. */
  readonly take: (bytes: number) => boolean;
  /** Decoded bytes that are still allowed. */
  readonly bytesLeft: () => number;
  /** Whether something was refused. */
  readonly isExhausted: () => boolean;
}

/** Decoded bytes that any fragment may have, besides twice its own size. */
const BYTES_MIN = 4 << 20;
const BYTES_MAX = 64 << 20;
const STEPS_MAX = 50_000;

/** A fresh budget for a fragment of `size` bytes. */
export function createBudget(size: number): Budget {
  let bytes = Math.min(BYTES_MAX, BYTES_MIN + 2 * size);
  let steps = STEPS_MAX;
  let exhausted = false;
  return {
    take: wanted => {
      if (wanted > bytes || steps === 0) {
        exhausted = true;
        return false;
      }
      bytes -= wanted;
      steps--;
      return true;
    },
    bytesLeft: () => bytes,
    isExhausted: () => exhausted,
  };
}
