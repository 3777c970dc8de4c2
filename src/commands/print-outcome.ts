/** Outcome → output. Renderers are loaded for what is printed: a clean commit loads none. */
import { exitCode, statusOf, type ExitCode } from '../exit-code.ts';
import type { Outcome } from '../model.ts';
import { summaryLine } from '../report/summary.ts';
import type { TextView } from '../report/text.ts';
import { wantsColour, type Io } from './io.ts';

/** How the outcome is printed. */
export interface Printing extends Pick<TextView, 'stops' | 'showAll' | 'bypass' | 'hasHead' | 'up'> {
  readonly format: 'text' | 'json' | 'sarif';
  /** Write out notes, warnings and all suppressed findings. */
  readonly verbose: boolean;
  /** Print nothing; the exit code speaks. */
  readonly quiet: boolean;
  /** Most findings that are written out; null: all. */
  readonly limit: number | null;
  /** Where text goes: a hook speaks on standard error, since git may own standard output. */
  readonly textTo: 'out' | 'err';
}

/** Prints the outcome and returns the exit code. */
export async function printOutcome(outcome: Outcome, printing: Printing, io: Io): Promise<ExitCode> {
  const status = statusOf(outcome);
  const code = exitCode(status);
  if (printing.quiet) return code;
  if (printing.format === 'json') {
    const { renderJson } = await import('../report/json.ts');
    io.out(renderJson(outcome));
    return code;
  }
  if (printing.format === 'sarif') {
    const [{ renderSarif }, { version }] = await Promise.all([import('../report/sarif.ts'), import('../version.ts')]);
    io.out(renderSarif(outcome, version()));
    return code;
  }
  const write = printing.textTo === 'out' ? io.out : io.err;
  const warnings = outcome.findings.some(({ finding }) => finding.severity === 'warning');
  const isSilent = !warnings && outcome.remarks.length + outcome.suppressed.length === 0;
  if (status === 'clean' && !printing.verbose && isSilent) {
    // The one line of a clean run is a diagnostic, so that a pipe on standard output stays empty.
    io.err(`${summaryLine(outcome)}\n`);
    return code;
  }
  const { renderText } = await import('../report/text.ts');
  const onTerminal = printing.textTo === 'out' ? io.outIsTerminal : io.errIsTerminal;
  write(renderText(outcome, { ...printing, colour: wantsColour(io, onTerminal), columns: Math.max(io.columns, 40) }));
  return code;
}
