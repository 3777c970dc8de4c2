/** `pre-commit` and `pre-merge-commit`: what is staged. */
import type { ExitCode } from '../../exit-code.ts';
import { statusOf } from '../../exit-code.ts';
import { earlyAnswers } from '../../git/early.ts';
import { indexIsGiven } from '../../git/environment.ts';
import { parseRunAllow } from '../../policy/run-allow.ts';
import { reportHook } from '../hook-report.ts';
import { forgetScanned, rememberScanned } from '../scanned-mark.ts';
import { scanStaged } from '../staged-scan.ts';
import type { StagedScan } from '../staged-scan.ts';
import type { HookCall } from './hook.ts';

/** Judges what is about to be committed. */
export async function runPreCommit({ io, volume, withEnvironment }: HookCall): Promise<ExitCode> {
  const own = { env: io.env, withEnvironment };
  const runAllows = parseRunAllow(io.env['SECRET_HOOK_ALLOW']);
  const options = { cwd: io.cwd, runAllows, namesStaleAllows: true, remembersChecks: true, own };
  const staged = await scanStaged({ ...options, early: earlyAnswers(io.env) });
  const scan = isAllFilesRun(staged, io.env) ? await scanStaged({ ...options, wholeIndex: true }) : staged;
  const { outcome, listing, repository } = scan;
  // What was found clean need not be looked at again by commit-msg.
  if (statusOf(outcome) === 'clean') rememberScanned(repository, listing.raw);
  else forgetScanned(repository);
  return reportHook(outcome, io, {
    volume,
    hasHead: listing.hasHead,
    stops: 'this commit',
    showAll: 'npx secret-hook scan --staged --verbose',
    bypass: 'git commit --no-verify',
    nothing: listing.changes.length === 0 ? 'nothing staged' : 'nothing with content staged',
  });
}

/** `pre-commit run --all-files`: nothing is staged, and no git has said which index it commits. */
function isAllFilesRun({ listing }: StagedScan, env: HookCall['io']['env']): boolean {
  return listing.changes.length === 0 && env['PRE_COMMIT'] === '1' && !indexIsGiven();
}
