/**
 * How much work one fragment may make: bytes and steps, never time, so that the same input gives the same answer. No
 * ordinary file comes near it.
 */

/** What is left for one fragment. */
export interface Budget {
  /** Takes one decoding of at most `bytes` bytes; false when the budget does not hold it. */
  readonly take: (bytes: number) => boolean;
  /** Decoded bytes that are still allowed. */
  readonly bytesLeft: () => number;
  /** Whether a decoding was refused. */
  readonly isExhausted: () => boolean;
  /** Takes one value of `chars` characters that is to be judged; false when the budget does not hold it. */
  readonly judge: (chars: number) => boolean;
  /** Takes `chars` characters that a structure has read. */
  readonly read: (chars: number) => void;
  /** Whether a value was refused, or more was read than the budget holds. */
  readonly isOverworked: () => boolean;
}

/** Decoded bytes that any fragment may have, besides twice its own size. */
const BYTES_MIN = 4 << 20;
const BYTES_MAX = 64 << 20;
const STEPS_MAX = 50_000;
/**
 * Characters of values that may be judged, besides four times the size of the fragment: values do not overlap, save where
 * `token=token=token=` makes of each the beginning of the next.
 */
const JUDGED_MIN = 1 << 20;
/** Values that may be judged, each a tenth of a millisecond: more than a file of ten megabytes holds where every line is one. */
const VALUES_MAX = 1 << 18;
/**
 * Characters that structures may read, besides eight times the size of the fragment: a document is read once, save where it
 * repeats what announces one.
 */
const READ_MIN = 32 << 20;

/** A fresh budget for a fragment of `size` bytes. */
export function createBudget(size: number): Budget {
  return new BudgetOf(size);
}

/** A class, as every file has one and hardly any uses it. */
class BudgetOf implements Budget {
  #bytes: number;
  #steps = STEPS_MAX;
  #exhausted = false;
  #judged: number;
  #values = VALUES_MAX;
  #read: number;
  #overworked = false;

  constructor(size: number) {
    this.#bytes = Math.min(BYTES_MAX, BYTES_MIN + 2 * size);
    this.#judged = JUDGED_MIN + 4 * size;
    this.#read = READ_MIN + 8 * size;
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

  judge(chars: number): boolean {
    if (chars > this.#judged || this.#values === 0) this.#overworked = true;
    else {
      this.#judged -= chars;
      this.#values--;
    }
    return !this.#overworked;
  }

  read(chars: number): void {
    this.#read -= chars;
    if (this.#read < 0) this.#overworked = true;
  }

  isOverworked(): boolean {
    return this.#overworked;
  }
}
