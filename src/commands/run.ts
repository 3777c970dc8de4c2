/** What the hooks call: `secret-hook run <hook> [args]`. */
import type { ExitCode } from '../exit-code.ts';
import { UserError } from '../user-error.ts';
import type { Hook, HookCall } from './hooks/hook.ts';
import { runPreCommit } from './hooks/pre-commit.ts';
import type { Io } from './io.ts';
import { ownEnvironmentOption } from './own-environment.ts';
import type { Spec } from './options.ts';

/** Hook → what it does. Only what a commit runs first is loaded at once. */
const hooks: Readonly<Record<string, Hook>> = {
  'pre-commit': runPreCommit,
  'pre-merge-commit': runPreCommit,
  'commit-msg': async call => (await import('./hooks/commit-msg.ts')).runCommitMsg(call),
  'pre-push': async call => (await import('./hooks/pre-push.ts')).runPrePush(call),
};

export const spec: Spec = {
  name: 'run',
  summary: 'What the git hooks call',
  usage: 'HOOK [ARGUMENT...]',
  about: [`HOOK is one of ${Object.keys(hooks).join(', ')}; the arguments are those that git gives the hook.`],
  options: [
    { name: 'verbose', help: 'List notes, warnings and what was suppressed' },
    { name: 'quiet', help: 'Print nothing when nothing blocks' },
    ownEnvironmentOption,
  ],
  positionals: [1, 100],
};

const flags: readonly string[] = ['--verbose', '--quiet', '--own-environment'];

/** Runs one hook. Read by hand: a parser would cost a commit a millisecond. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  // Behind `--` nothing is an option: lint-staged appends the names of files there.
  const end = args.includes('--') ? args.indexOf('--') : args.length;
  const mine = args.slice(0, end);
  const [name = '', ...rest] = [...mine.filter(arg => !arg.startsWith('--')), ...args.slice(end + 1)];
  const unknown = mine.find(arg => arg.startsWith('--') && !flags.includes(arg));
  const hook = Object.hasOwn(hooks, name) ? hooks[name] : undefined;
  if (hook === undefined || unknown !== undefined) throw await misspelt(name, unknown);
  const volume = mine.includes('--quiet') ? 'quiet' : mine.includes('--verbose') ? 'verbose' : 'normal';
  const call: HookCall = { args: rest, io, volume, withEnvironment: mine.includes('--own-environment') };
  try {
    return await hook(call);
  } catch (error) {
    await blameOldGit(io.cwd, error);
    throw error;
  }
}

/** A git that is too old fails in obscure ways. Asked only then: on every commit it would cost a process. */
async function blameOldGit(cwd: string, error: unknown): Promise<void> {
  if (!(error instanceof UserError) || error.code !== 'git-failed') return;
  const { requireGitVersion } = await import('../git/version.ts');
  await requireGitVersion(cwd);
}

async function misspelt(name: string, option: string | undefined): Promise<UserError> {
  const { nearest } = await import('../text/nearest.ts');
  const known = option === undefined ? Object.keys(hooks) : flags;
  const close = nearest(option ?? name, known);
  const what = option === undefined ? `hook ${name}` : `option ${option}`;
  const message = name === '' ? 'run needs the name of a hook' : `Unknown ${what}`;
  return new UserError('usage', `${message}${close ? `; did you mean ${close}?` : ''}`, {
    hint: `One of: ${known.join(', ')}`,
  });
}
