/** Tests of Rust in the file that they test, and what documents Python code: there, what does not name itself is told and does not block. */
import { docstringsIn } from './generic/docstrings.ts';
import type { Hit } from './hit.ts';
import { once } from './once.ts';
import { touching } from './overlaps.ts';
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
  const { isInTests, isInDocstring } = readFor(bytes);
  const [isShown, reason] = path.endsWith('.rs') ? [isInTests(), 'test-module'] : [isInDocstring(), 'doc-snippet'];
  if (!isShown(seen.start)) return seen;
  return { ...seen, hit: { ...seen.hit, severity: 'warning', reasons: [...reasons, reason] } };
}

type IsIn = (at: number) => boolean;

interface Read {
  readonly bytes: Uint8Array;
  readonly isInTests: () => IsIn;
  readonly isInDocstring: () => IsIn;
}

/** Of the file asked for last: its errors ask one after another, and each would read it from its start. */
let last: Read | null = null;

function readFor(bytes: Uint8Array): Read {
  if (last?.bytes === bytes) return last;
  const text = once(() => Buffer.from(bytes).toString('latin1'));
  const isInTests = once(() => {
    const isTouched = touching(testModulesIn(text()));
    return (at: number): boolean => isTouched({ start: at, end: at + 1 });
  });
  last = { bytes, isInTests, isInDocstring: once(() => docstringsIn(text())) };
  return last;
}

/** A module ends at the first brace that begins a line. */
function testModulesIn(text: string): readonly { readonly start: number; readonly end: number }[] {
  const modules: { start: number; end: number }[] = [];
  MODULE.lastIndex = 0;
  for (let match = MODULE.exec(text); match !== null; match = MODULE.exec(text)) {
    const start = MODULE.lastIndex;
    const closing = text.indexOf('\n}', start);
    const end = closing === -1 ? text.length : closing;
    modules.push({ start, end });
    MODULE.lastIndex = end;
  }
  return modules;
}
