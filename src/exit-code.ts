/** The one expression that decides 0, 1 or 2. */
import type { Finding, Outcome } from './model.ts';

/** 0 clean, 1 findings that block, 2 could not do the job. */
export type ExitCode = 0 | 1 | 2;

/** How a run ended, as `--format json` says it. */
export type Status = 'clean' | 'blocked' | 'incomplete';

/** Findings beside something that could not be read are `incomplete`: what was not seen may be worse. */
export function statusOf(outcome: Pick<Outcome, 'findings' | 'skipped' | 'strict'>): Status {
  if (outcome.skipped.some(skipped => skipped.blocking)) return 'incomplete';
  const blocks = ({ severity }: Pick<Finding, 'severity'>): boolean =>
    severity === 'error' || (outcome.strict === true && severity === 'warning');
  return outcome.findings.some(({ finding }) => blocks(finding)) ? 'blocked' : 'clean';
}

/** The exit code of a status. */
export function exitCode(status: Status): ExitCode {
  return status === 'incomplete' ? 2 : status === 'blocked' ? 1 : 0;
}
