/** What the benchmark of the hook needs of the sources, in one module. */
import { builtInRules } from '../src/commands/encode-rules.ts';
import { newBaseline, renderBaseline } from '../src/config/baseline-file.ts';
import { stems } from '../src/detect/generic/stems.ts';
import { encodeTable, type EncodedTable } from '../src/detect/table-encode.ts';

/** A table of `count` rules that lie evenly in the catalogue. */
export function encodeFew(count: number): EncodedTable {
  const step = builtInRules.length / count;
  return encodeTable(
    builtInRules.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step)),
    stems,
  );
}

/** A baseline of `count` entries. */
export function baselineText(count: number): string {
  const entries = Array.from({ length: count }, (_, index) => ({
    rule: 'pypi-token',
    fingerprint: index.toString(16).padStart(24, '0'),
    reason: 'revoked long ago',
    until: null,
    path: null,
    verdict: null,
  }));
  return renderBaseline({ ...newBaseline('c2FsdHNhbHRzYWx0c2FsdA=='), entries });
}
