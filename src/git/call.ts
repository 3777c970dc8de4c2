/** Bounded answers of git through simple-git, made truthful: bytes, exact exit codes, the environment of the hook. */
import type { SimpleGitOptions } from 'simple-git';
import { ownEnvironment } from './environment.ts';
import { gitFailure } from './failure.ts';

/** How to run one git command. */
export interface GitCall {
  readonly cwd: string;
  /** Default: the environment git gave this process (`ownEnvironment`). */
  readonly env?: NodeJS.ProcessEnv;
  /** Written to the standard input, which is closed in any case. */
  readonly input?: string | Buffer;
  /** Exit codes that are answers. Default: only 0. */
  readonly okCodes?: readonly number[];
}

/** What git printed, byte for byte, and its exit code. */
export interface GitAnswer {
  readonly stdout: Buffer;
  readonly exitCode: number;
}

/**
 * Our arguments are constants and object ids, and the environment is the one git itself gave the hook (it sets
 * `GIT_EDITOR=:` there), so simple-git's guards against foreign arguments have nothing to protect.
 */
const unguarded = {
  allowUnsafeAlias: true,
  allowUnsafeAskPass: true,
  allowUnsafeCommandBinaries: true,
  allowUnsafeConfigPaths: true,
  allowUnsafeConfigEnvCount: true,
  allowUnsafeCredentialHelper: true,
  allowUnsafeEditor: true,
  allowUnsafeMergeDriver: true,
  allowUnsafePager: true,
  allowUnsafeProtocolOverride: true,
  allowUnsafePack: true,
  allowUnsafeSshCommand: true,
  allowUnsafeGitProxy: true,
  allowUnsafeExec: true,
  allowUnsafeHooksPath: true,
  allowUnsafeDiffExternal: true,
  allowUnsafeDiffTextConv: true,
  allowUnsafeFilter: true,
  allowUnsafeFsMonitor: true,
  allowUnsafeGpgProgram: true,
  allowUnsafeTemplateDir: true,
  allowUnsafeInclude: true,
  allowUnsafeSubmodule: true,
  allowUnsafeUrlRewrite: true,
} as const satisfies SimpleGitOptions['unsafe'];

const nothing: Buffer = Buffer.alloc(0);

const notAsWanted = 'git failed';

/** Why git could not even be started; empty where it ran, since then its status says how it ended. */
function startFailure(cause: unknown): string {
  const text = String(cause);
  return text.endsWith(notAsWanted) ? '' : text;
}

/**
 * Runs git and answers its bytes. Any other end than one of `okCodes`, a signal included, throws `UserError`.
 * One instance per call: an instance would run its calls one after another.
 */
export async function callGit(args: readonly string[], call: GitCall): Promise<GitAnswer> {
  const { simpleGit } = await import('simple-git');
  const env = call.env ?? ownEnvironment();
  const okCodes = call.okCodes ?? [0];
  const chunks: Buffer[] = [];
  // Null when a signal ended git; simple-git alone would take that for success.
  let exitCode: number | null = null;
  let stderr = '';
  const git = simpleGit({
    baseDir: call.cwd,
    allowEnvironment: Object.keys(env),
    unsafe: unguarded,
    // The default goes on 50 ms after the exit with whatever has arrived by then.
    completion: { onClose: true, onExit: false },
    input: () => call.input ?? nothing,
    errors: (_error, result) => {
      exitCode = result.exitCode as number | null;
      stderr = Buffer.concat(result.stdErr).toString();
      return exitCode !== null && okCodes.includes(exitCode) ? undefined : new Error(notAsWanted);
    },
  }).env(env as Record<string, string>);
  git.outputHandler((_command, stdout) => {
    // simple-git's own listener would decode everything as UTF-8 at the end.
    stdout.removeAllListeners('data');
    stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
    // An answer without a byte makes simple-git wait 50 ms unless it has seen a data event.
    stdout.once('end', () => stdout.emit('data', nothing));
  });
  try {
    await git.raw([...args]);
  } catch (cause) {
    throw Object.assign(gitFailure(args, { code: exitCode, signal: null }, stderr || startFailure(cause)), { cause });
  }
  return { stdout: Buffer.concat(chunks), exitCode: exitCode ?? 0 };
}
