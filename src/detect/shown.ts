/** Tests of Rust in the file that they test, and what documents Python code: there, what does not name itself is told and does not block. */
import { isInDocstring } from './generic/docstrings.ts';
import type { Hit } from './hit.ts';
import type { RuleRecord } from './record.ts';

/** `#[cfg(test)] mod tests {`, with other attributes between. */
const MODULE =
  /(?:^|\n)[ \t]*#\[cfg\((?![^\n]{0,160}\bnot\(test\b)[^\n]{0,160}\btest\b[^\n]{0,160}\][ \t]*(?:\r?\n[ \t]*#\[[^\n]{0,200})*\r?\n?[ \t]*(?:pub(?:\([^)\n]{0,20}\))? )?mod \w{1,80} \{/g;

interface Placed {
  readonly hit: Hit;
  readonly record: RuleRecord;
  /** Offset in `bytes`. */
  readonly start: number;
  /** Above 1: the value names itself. */
  readonly specificity: number;
}

/** Lowers an error that stands there to a warning. The other half of a pair says what a value is wherever it stands. */
export function lowerWhereShown<T extends Placed>(path: string, bytes: Uint8Array, seen: T): T {
  if (!/\.(?:rs|pyi?)$/.test(path) || seen.specificity > 1) return seen;
  const { severity = seen.record.severity, reasons } = seen.hit;
  if (severity !== 'error' || reasons.some(reason => reason.startsWith('context=near'))) return seen;
  const text = Buffer.from(bytes).toString('latin1');
  const reason = path.endsWith('.rs')
    ? isInTestModule(text.slice(0, seen.start)) && 'test-module'
    : isInDocstring(text, seen.start) && 'doc-snippet';
  if (reason === false) return seen;
  return { ...seen, hit: { ...seen.hit, severity: 'warning', reasons: [...reasons, reason] } };
}

function isInTestModule(before: string): boolean {
  return [...before.matchAll(MODULE)].some(({ index, [0]: head }) => !/\n\}/.test(before.slice(index + head.length)));
}
