/** Tests that stand in the file that they test, as Rust has them: there, what does not name itself is told and does not block. */
import type { Hit } from './hit.ts';
import type { RuleRecord } from './record.ts';

/** `#[cfg(test)] mod tests {`, with other attributes between. */
const MODULE =
  /(?:^|\n)[ \t]*#\[cfg\((?:test|(?:all|any)\([^)\n]{0,80}\btest\b[^)\n]{0,80}\))\)\][ \t]*(?:\r?\n[ \t]*#\[[^\n]{0,200})*\r?\n?[ \t]*(?:pub(?:\([^)\n]{0,20}\))? )?mod \w{1,80} \{/g;

interface Placed {
  readonly hit: Hit;
  readonly record: RuleRecord;
  /** Offset in `bytes`. */
  readonly start: number;
  /** Above 1: the value names itself. */
  readonly specificity: number;
}

/** Lowers an error inside a module of tests to a warning. */
export function lowerInTests<T extends Placed>(path: string, bytes: Uint8Array, seen: T): T {
  if (!path.endsWith('.rs') || seen.specificity > 1) return seen;
  if ((seen.hit.severity ?? seen.record.severity) !== 'error') return seen;
  const before = Buffer.from(bytes.subarray(0, seen.start)).toString('latin1');
  const isTest = [...before.matchAll(MODULE)].some(
    ({ index, [0]: head }) => !/\n\}/.test(before.slice(index + head.length)),
  );
  if (!isTest) return seen;
  return { ...seen, hit: { ...seen.hit, severity: 'warning', reasons: [...seen.hit.reasons, 'test-module'] } };
}
