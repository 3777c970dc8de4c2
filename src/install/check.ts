/** What doctor says of one thing. */

/** One line of the report. */
export interface Check {
  /** Stable, for programs: `hooks-path`, `hook pre-commit`, `node`. */
  readonly id: string;
  readonly status: 'ok' | 'broken';
  readonly says: string;
  /** What to type; null when nothing is wrong. */
  readonly fix: string | null;
}

/** Nothing is wrong. */
export const ok = (id: string, says: string): Check => ({ id, status: 'ok', says, fix: null });
/** Something is, and `fix` mends it. */
export const broken = (id: string, says: string, fix: string): Check => ({ id, status: 'broken', says, fix });
