/** `commit-msg`: the message, and the index again when a later step of the same commit has changed it. */
import type { ExitCode } from '../../exit-code.ts';
import { earlyAnswers } from '../../git/early.ts';
import { messageSettings } from '../../git/message-settings.ts';
import { openEarlyReader } from '../../git/objects.ts';
import type { Repository } from '../../git/repository.ts';
import { openRepository } from '../../git/repository.ts';
import type { Listing } from '../../git/staged-changes.ts';
import { stagedChanges } from '../../git/staged-changes.ts';
import type { Outcome } from '../../model.ts';
import type { RunAllow } from '../../policy/run-allow.ts';
import { parseRunAllow } from '../../policy/run-allow.ts';
import { messageFragments } from '../../sources/message.ts';
import { UserError } from '../../user-error.ts';
import { builtInDetection } from '../detection.ts';
import { reportHook } from '../hook-report.ts';
import { mergeOutcomes } from '../merge-outcomes.ts';
import { type OwnOptions, ownValues } from '../own-values.ts';
import { runPipeline } from '../pipeline.ts';
import { rememberScanned, wasScanned } from '../scanned-mark.ts';
import { scanStaged } from '../staged-scan.ts';
import { envNaming } from '../team-choices.ts';
import { configuredDetection, revisionPolicy } from '../team-policy.ts';
import type { HookCall } from './hook.ts';
import { statusOf } from '../../exit-code.ts';

/** Judges the message file that git names, and what was staged since `pre-commit` looked. */
export async function runCommitMsg({ args, io, volume, withEnvironment }: HookCall): Promise<ExitCode> {
  const [file] = args;
  if (file === undefined) throw new UserError('usage', 'commit-msg needs the file with the message');
  const answers = earlyAnswers(io.env);
  const [opened, listing] = await Promise.all([openRepository(io.cwd), stagedChanges(io.cwd)]);
  const early = opened.top === io.cwd ? answers : null;
  const repository = early === null ? opened : { ...opened, early };
  const runAllows = parseRunAllow(io.env['SECRET_HOOK_ALLOW']);
  const builtIn = builtInDetection();
  const ownOptions = { env: io.env, withEnvironment };
  const policy = revisionPolicy(repository, ':0', builtIn, early === null ? undefined : openEarlyReader(early, io.cwd));
  const [settings, team, own] = await Promise.all([
    messageSettings(repository),
    policy,
    ownValues({ ...ownOptions, repository, base: repository.top, naming: policy.then(envNaming) }),
  ]);
  const message = await runPipeline({
    scope: 'commit message',
    items: messageFragments(file, { cwd: io.cwd, settings }),
    detection: (await configuredDetection(builtIn, team.configuration)).withOwn(own.detector),
    // What could not be read was said by pre-commit a moment ago.
    own: { ...own, troubles: [] },
    runAllows,
    team,
  });
  const index = await scanChangedIndex({ repository, listing, cwd: io.cwd, runAllows, own: ownOptions });
  const outcome = index === null ? message : mergeOutcomes(message, index);
  // A clean message is no news: pre-commit has said its line already. What is set aside in it is.
  const isNews = index !== null || statusOf(outcome) !== 'clean' || message.suppressed.length > 0;
  return reportHook(outcome, io, {
    volume: volume === 'normal' && !isNews ? 'quiet' : volume,
    hasHead: listing.hasHead,
    stops: 'this commit',
    showAll: 'npx secret-hook scan --staged --verbose',
    bypass: 'git commit --no-verify',
  });
}

interface Index {
  readonly repository: Repository;
  readonly listing: Listing;
  readonly cwd: string;
  readonly runAllows: readonly RunAllow[];
  readonly own: Pick<OwnOptions, 'env' | 'withEnvironment'>;
}

async function scanChangedIndex({ repository, listing, cwd, runAllows, own }: Index): Promise<Outcome | null> {
  if (wasScanned(repository, listing.raw)) return null;
  const scan = await scanStaged({ cwd, runAllows, own });
  if (statusOf(scan.outcome) === 'clean') rememberScanned(repository, scan.listing.raw);
  return scan.outcome;
}
