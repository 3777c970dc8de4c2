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
  /** What there was when nothing could be scanned: `nothing staged`. Absent: `nothing new`. */
  readonly nothing?: string;
}

/** Writes the report to standard error and answers the exit code. */
export async function reportHook(outcome: Outcome, io: Io, report: HookReport): Promise<ExitCode> {
  const status = statusOf(outcome);
  const { volume } = report;
  if (status === 'clean' && volume !== 'verbose') {
    if (volume === 'normal')
      io.err(
        [...spoken(outcome), ...outcome.remarks, lineOf(outcome, report)].map(line => `${printable(line)}\n`).join(''),
      );
    return 0;
  }
  const { findingsShownMax, renderText } = await import('../report/text.ts');
  const verbose = volume === 'verbose';
  const { hasHead, stops, showAll, bypass } = report;
  const colour = wantsColour(io, io.errIsTerminal);
  const view = {
    hasHead,
    stops,
    showAll,
    bypass,
    verbose,
    colour,
    columns: io.columns,
    up: wayUp(io),
    once: isForOnce(io),
  };
  io.err(renderText(outcome, { ...view, limit: verbose ? null : findingsShownMax }));
  return exitCode(status);
}

/** Git calls hooks at the top, and says from which folder below it was called: `packages/api/`. */
function wayUp({ env }: Io): string {
  return (env['GIT_PREFIX'] ?? '')
    .split('/')
    .slice(0, -1)
    .map(() => '..')
    .join('/');
}

/** `.git/index.lock`, `.git/next-index-4711.lock` instead of `.git/index`: git throws it away when a hook stops it. */
function isForOnce({ env }: Io): boolean {
  return env['GIT_INDEX_FILE']?.endsWith('.lock') === true;
}

/** Rules whose warnings are said even when nothing stops the commit: afterwards nobody would look. */
const spokenRules: ReadonlySet<string> = new Set(['policy-loosened', 'large-file']);

/** Most that are said; the summary counts the rest. */
const spokenMax = 10;

function spoken({ findings }: Outcome): readonly string[] {
  return findings
    .filter(({ finding }) => spokenRules.has(finding.rule.id) && finding.severity !== 'note')
    .slice(0, spokenMax)
    .map(({ finding }) => `${finding.path}: ${finding.rule.id}: ${finding.detail ?? ''}`);
}

function lineOf(outcome: Outcome, { nothing = 'nothing new' }: HookReport): string {
  return summaryLine(outcome).replace('nothing to scan', `${nothing}, so nothing was scanned`);
}
