/** git as a stream: for bytes that may be large and for answers where the signal must be known. */
import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { GitAnswer, GitCall } from './call.ts';
import { ownEnvironment } from './environment.ts';
import { gitFailure } from './failure.ts';
import type { ExitStatus } from './failure.ts';

/** A running git. */
export interface GitStream {
  readonly child: ChildProcessWithoutNullStreams;
  /** Settles after both streams are closed; never rejects. A git that could not be started has code -2. */
  readonly ended: Promise<ExitStatus & { readonly stderr: string }>;
}

/** Starts git and leaves its streams to the caller. */
export function startGit(args: readonly string[], call: Pick<GitCall, 'cwd' | 'env'>): GitStream {
  const child = spawn('git', args, { cwd: call.cwd, env: call.env ?? ownEnvironment(), windowsHide: true });
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => {
    if (stderr.length < 4096) stderr += chunk.toString('latin1');
  });
  // A git that ends early closes its input; its exit status tells more than EPIPE.
  child.stdin.on('error', () => {});
  const ended = new Promise<ExitStatus & { stderr: string }>(resolve => {
    child.on('error', error => resolve({ code: -2, signal: null, stderr: String(error) }));
    child.on('close', (code, signal) => resolve({ code, signal, stderr }));
  });
  return { child, ended };
}

/** Runs git without simple-git and answers its bytes; for what must not wait until simple-git is loaded. */
export async function runGit(args: readonly string[], call: GitCall): Promise<GitAnswer> {
  const { child, ended } = startGit(args, call);
  child.stdin.end(call.input);
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const { stderr, ...status } = await ended;
  if (status.code === null || !(call.okCodes ?? [0]).includes(status.code)) throw gitFailure(args, status, stderr);
  return { stdout: Buffer.concat(chunks), exitCode: status.code };
}
