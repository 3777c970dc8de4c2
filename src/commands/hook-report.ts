/** What a hook says: one line when all is well, the whole report otherwise. */
import type { ExitCode } from '../exit-code.ts';
import { exitCode, statusOf } from '../exit-code.ts';
import type { Outcome } from '../model.ts';
import { summaryLine } from '../report/summary.ts';
import type { Io } from './io.ts';
import { wantsColour } from './io.ts';
import { printable } from '../text/terminal.ts';

/** How a hook wants to be told. */
export interface HookReport {
  readonly volume: 'quiet' | 'normal' | 'verbose';
  readonly hasHead: boolean;
  /** `this commit`, `this push`. */
  readonly stops: string;
  readonly showAll: string;
  readonly bypass: string;
}

/** Writes the report to standard error and answers the exit code. */
export async function reportHook(outcome: Outcome, io: Io, report: HookReport): Promise<ExitCode> {
  const status = statusOf(outcome);
  const { volume } = report;
  if (status === 'clean' && volume !== 'verbose') {
    if (volume === 'normal')
      io.err([...loosened(outcome), ...outcome.remarks, lineOf(outcome)].map(line => `${printable(line)}\n`).join(''));
    return 0;
  }
  const { findingsShownMax, renderText } = await import('../report/text.ts');
  const verbose = volume === 'verbose';
  const { hasHead, stops, showAll, bypass } = report;
  const colour = wantsColour(io, io.errIsTerminal);
  const view = { hasHead, stops, showAll, bypass, verbose, colour, columns: io.columns, belowTop: false };
  io.err(renderText(outcome, { ...view, limit: verbose ? null : findingsShownMax }));
  return exitCode(status);
}

/** A change of the policy is said even when nothing stops the commit. */
function loosened({ findings }: Outcome): readonly string[] {
  const own = findings.filter(({ finding }) => finding.rule.id === 'policy-loosened');
  return own.map(({ finding }) => `${finding.path}: policy-loosened: ${finding.detail ?? ''}`);
}

function lineOf(outcome: Outcome): string {
  const nothing = outcome.scope === 'staged changes' ? 'nothing staged' : 'nothing new';
  return summaryLine(outcome).replace('nothing to scan', `${nothing}, so nothing was scanned`);
}
