/** `pre-push`: the commits that leave this machine. */
import { readFileSync } from 'node:fs';
import type { ExitCode } from '../../exit-code.ts';
import type { PushedObject, PushRange } from '../../git/pushed-objects.ts';
import { pushedObjects, unpushedObjects } from '../../git/pushed-objects.ts';
import type { Repository } from '../../git/repository.ts';
import { openRepository } from '../../git/repository.ts';
import { remoteCommits } from '../../git/trees.ts';
import type { ObjectId } from '../../model.ts';
import { parseRunAllow } from '../../policy/run-allow.ts';
import { pushFragments } from '../../sources/push.ts';
import { UserError } from '../../user-error.ts';
import { builtInDetection } from '../detection.ts';
import { reportHook } from '../hook-report.ts';
import { ownValues } from '../own-values.ts';
import { runPipeline } from '../pipeline.ts';
import { findHeldByRemote } from '../second-look.ts';
import { envNaming } from '../team-choices.ts';
import { configuredDetection, revisionPolicy } from '../team-policy.ts';
import type { HookCall } from './hook.ts';

/** Judges what a push takes along. `args`: name (or address) and address of the remote. */
export async function runPrePush({ args, io, volume, withEnvironment }: HookCall): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const push = await readPush(repository, { args, env: io.env, inIsTerminal: io.inIsTerminal });
  const builtIn = builtInDetection();
  // As whoever fetches the newest pushed commit will have it.
  const team = await revisionPolicy(repository, push.newest, builtIn);
  const held = () => remoteCommits(repository, push.remoteName, push.remote);
  const own = await ownValues({
    env: io.env,
    withEnvironment,
    repository,
    base: repository.top,
    naming: await envNaming(team),
    // HEAD is what is about to leave: only what the remote has is public.
    publicCommits: held,
  });
  const detection = (await configuredDetection(builtIn, team.configuration)).withOwn(own.detector);
  const outcome = await runPipeline({
    scope: 'the pushed commits',
    items: pushFragments(repository, push),
    detection,
    secondLook: async findings => {
      const look = { repository, detect: detection.detect };
      return findHeldByRemote(look, await held(), findings);
    },
    runAllows: parseRunAllow(io.env['SECRET_HOOK_ALLOW']),
    own,
    team,
  });
  return reportHook(outcome, io, {
    volume,
    hasHead: true,
    stops: 'this push',
    showAll: `npx secret-hook run pre-push --verbose ${push.remoteName}`,
    bypass: 'git push --no-verify',
  });
}

interface Push {
  readonly objects: readonly PushedObject[];
  readonly refs: readonly string[];
  readonly remoteName: string;
  readonly remote: readonly ObjectId[];
  /** The commit whose policy counts. */
  readonly newest: string;
}

type Input = Pick<HookCall, 'args'> & Pick<HookCall['io'], 'env' | 'inIsTerminal'>;

async function readPush(repository: Repository, { args, env, inIsTerminal }: Input): Promise<Push> {
  // The pre-commit framework eats the standard input and tells of the first ref only, so all unpushed commits are taken;
  // what was committed with no branch checked out is on none of them.
  if (env['PRE_COMMIT'] === '1' || inIsTerminal) {
    const remoteName = env['PRE_COMMIT_REMOTE_NAME'] ?? args[0] ?? 'origin';
    const refs = [env['PRE_COMMIT_LOCAL_BRANCH'], env['PRE_COMMIT_REMOTE_BRANCH']].filter(ref => ref !== undefined);
    const ids = [env['PRE_COMMIT_TO_REF'] ?? ''].filter(id => OBJECT_ID.test(id));
    const objects = await unpushedObjects(repository, remoteName, ids);
    return { objects, refs, remoteName, remote: [], newest: 'HEAD' };
  }
  const { refs, ...range } = parsePushedRefs(readFileSync(0, 'utf8'), args[0] ?? '');
  const objects = range.local.length === 0 ? [] : await pushedObjects(repository, range);
  return { objects, refs, ...range, newest: range.local.at(-1) ?? 'HEAD' };
}

const OBJECT_ID = /^(?!0+$)(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

/**
 * Reads what git writes to `pre-push`: `<local ref> <local id> <remote ref> <remote id>\n`. Zeros as the local id delete
 * the remote ref, zeros as the remote id say that it is new.
 */
export function parsePushedRefs(text: string, remoteName: string): PushRange & { readonly refs: readonly string[] } {
  const [local, remote, refs]: [ObjectId[], ObjectId[], string[]] = [[], [], []];
  for (const line of text.split('\n').filter(Boolean)) {
    const [localRef, localId, remoteRef, remoteId] = line.split(' ');
    if (localRef === undefined || localId === undefined || remoteRef === undefined || remoteId === undefined) {
      throw new UserError('usage', 'pre-push could not understand what git said about the pushed refs');
    }
    if (!/^0+$/.test(remoteId)) remote.push(remoteId);
    if (/^0+$/.test(localId)) continue;
    local.push(localId);
    refs.push(localRef, remoteRef);
  }
  return { local, remote, remoteName, refs };
}
