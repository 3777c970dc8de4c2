/** Values of assignments: first the rules that need a context, then the generic verdict. */
import { createContexts } from './contexts.ts';
import type { GiveUp } from './contexts.ts';
import { collapse, type NamedHit } from './generic/collapse.ts';
import { candidatesNear, createReject, judge } from './generic/index.ts';
import type { Candidate } from './generic/index.ts';
import type { FileFacts } from './generic/facts.ts';
import type { Budget } from './decode/budget.ts';
import type { Hit } from './hit.ts';
import { pairedHits } from './pairs.ts';
import type { ScanOptions } from './scan-view.ts';
import type { RuleTable } from './table.ts';
import type { ByteView } from './view.ts';

/** Every value is shorter. */
const SPAN_MAX = 0x10000;

/** A hit and the table that holds its rule. */
export interface TableHit {
  readonly table: RuleTable;
  readonly hit: Hit;
}

/** What is known when assignments are looked at. */
export interface AssignmentInput {
  readonly facts: FileFacts;
  /** Offsets of stems, ascending. */
  readonly stems: readonly number[];
  /** What patterns saw in the same view. */
  readonly hits: readonly TableHit[];
  /** Whether values may be judged by their names and looks alone. */
  readonly generic: boolean;
  /** What is left to be judged. */
  readonly budget: Pick<Budget, 'judge'>;
}

/** Prepares the stage; `tables` in the order in which a rule is preferred. */
export function createAssignments(
  tables: readonly RuleTable[],
  options: ScanOptions,
  giveUp: GiveUp,
): (view: ByteView, input: AssignmentInput) => readonly TableHit[] {
  const contexts = createContexts(tables, options, giveUp);
  const genericTable = tables[0];
  return (view, { facts, stems, hits, generic, budget }) => {
    const paired = pairedHits(view, hits, options);
    if (stems.length === 0) return paired;
    const reject = createReject();
    const inContext = contexts(view, hits, reject);
    const found: TableHit[] = [...paired];
    const judged: NamedHit[] = [];
    const seen = new Set<number>();
    const visit = (candidate: Candidate): void => {
      const known = inContext(candidate);
      found.push(...known);
      // What running text calls a token is one only where a rule knows its shape.
      if (known.length > 0 || !generic || genericTable === undefined || candidate.form === 'told') return;
      const { ruleId, severity, reasons } = judge(view, { facts, reject }, candidate);
      const { start, end } = candidate;
      options.trace?.({
        start: view.toOriginal(start),
        end: view.endToOriginal(end),
        ruleId,
        step: 'generic',
        verdict: `${severity ?? 'none'}: ${reasons.join(', ')}`,
        via: view.via,
      });
      if (severity !== null) judged.push({ name: candidate.name, hit: { ruleId, start, end, severity, reasons } });
    };
    const all = (): readonly TableHit[] =>
      genericTable === undefined || judged.length === 0
        ? found
        : [...found, ...collapse(judged, facts).map(hit => ({ table: genericTable, hit }))];
    for (const stem of stems) {
      for (const candidate of candidatesNear(view, facts, stem)) {
        // Of `echo "token: $API_TOKEN"` the same bytes are a value and what is printed.
        const isExposed = candidate.form === 'logged' || candidate.form === 'answered';
        const key = (candidate.start * SPAN_MAX + candidate.end - candidate.start) * (isExposed ? -1 : 1);
        if (seen.has(key)) continue;
        seen.add(key);
        if (!budget.judge(candidate.value.length)) return all();
        visit(candidate);
      }
    }
    return all();
  };
}
