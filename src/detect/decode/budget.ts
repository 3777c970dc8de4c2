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
  return new BudgetOf(size);
}

/** A class, as every file has one and hardly any uses it. */
class BudgetOf implements Budget {
  #bytes: number;
  #steps = STEPS_MAX;
  #exhausted = false;

  constructor(size: number) {
    this.#bytes = Math.min(BYTES_MAX, BYTES_MIN + 2 * size);
  }

  take(wanted: number): boolean {
    if (wanted > this.#bytes || this.#steps === 0) {
      this.#exhausted = true;
      return false;
    }
    this.#bytes -= wanted;
    this.#steps--;
    return true;
  }

  bytesLeft(): number {
    return this.#bytes;
  }

  isExhausted(): boolean {
    return this.#exhausted;
  }
}
