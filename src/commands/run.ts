/** What the hooks call: `secret-hook run <hook> [args]`. */
import type { ExitCode } from '../exit-code.ts';
import { exitCode, statusOf } from '../exit-code.ts';
import { openRepository } from '../git/repository.ts';
import { stagedFragments } from '../sources/staged.ts';
import { UserError } from '../user-error.ts';
import { builtInDetection } from './detection.ts';
import type { Io } from './io.ts';
import type { Spec } from './options.ts';
import { runPipeline } from './pipeline.ts';

type Hook = (args: readonly string[], io: Io) => Promise<ExitCode>;

const hooks: Readonly<Record<string, Hook>> = { 'pre-commit': runPreCommit, 'pre-merge-commit': runPreCommit };

export const spec: Spec = {
  name: 'run',
  summary: 'What the git hooks call',
  usage: 'HOOK [ARGUMENT...]',
  about: [`HOOK is one of ${Object.keys(hooks).join(', ')}.`],
  options: [],
  positionals: [1, 100],
};

/** Runs one hook. Its arguments are those git gives the hook. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const [name = '', ...rest] = args;
  const hook = Object.hasOwn(hooks, name) ? hooks[name] : undefined;
  if (hook !== undefined) return hook(rest, io);
  throw new UserError('usage', name === '' ? 'run needs the name of a hook' : `Unknown hook ${name}`, {
    hint: `One of: ${Object.keys(hooks).join(', ')}`,
  });
}

async function runPreCommit(_args: readonly string[], io: Io): Promise<ExitCode> {
  const repository = await openRepository(io.cwd);
  const detection = builtInDetection();
  const outcome = await runPipeline({
    scope: 'staged changes',
    items: stagedFragments(repository),
    ...detection,
  });
  for (const { finding } of outcome.findings) {
    const { startLine, startColumn } = finding.span;
    io.err(`${finding.path}:${startLine}:${startColumn}: ${finding.rule.title} ${finding.redacted}\n`);
  }
  const { files, rules } = outcome.scanned;
  io.err(
    files === 0 ? 'secret-hook: nothing staged, nothing scanned\n' : `secret-hook: ${files} files, ${rules} rules\n`,
  );
  return exitCode(statusOf(outcome));
}
