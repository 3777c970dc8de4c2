/** The opaque value: redacts itself wherever it is printed, reveals only on purpose. */
import { inspect } from 'node:util';

const REDACTED = '[secret]';

/**
 * A found secret. It has no readable property: printing, logging, JSON, string templates, test diffs and crash dumps
 * show `[secret]`. `reveal()` may be called only where values are fingerprinted or compared (a test counts the places).
 */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself. Never put the result into an error, a report, a log line or a process argument. */
  reveal(): string {
    return this.#value;
  }

  /** Length in UTF-16 code units. */
  get length(): number {
    return this.#value.length;
  }

  /** Whether both hold the same value. */
  equals(other: Secret): boolean {
    return this.#value === other.#value;
  }

  /** Prepares to answer whether any of them holds the same value as another one. */
  static among(all: Iterable<Secret>): (one: Secret | null) => boolean {
    const values = new Set<string>();
    for (const each of all) values.add(each.#value);
    return one => one !== null && values.has(one.#value);
  }

  /** Prepares to tell of each one whether it is the first of its value in a group. */
  static firsts(): (group: string, one: Secret | null) => boolean {
    const seen = new Set<string>();
    return (group, one) => {
      const before = seen.size;
      return seen.add(one === null ? group : `${group}\0${one.#value}`).size > before;
    };
  }

  toString(): string {
    return REDACTED;
  }

  toJSON(): string {
    return REDACTED;
  }

  static {
    // A computed method name has no written type for declaration files, hence the property.
    Object.defineProperty(this.prototype, inspect.custom, { value: () => REDACTED });
  }
}
