/** Runs a hook manager's own set-up, and looks afterwards whether it did what it says. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/stream.ts';
import { UserError } from '../user-error.ts';
import { hookNames } from './block.ts';
import type { Change } from './plan.ts';

type Tool = Extract<Change, { kind: 'tool' }>;

const toolArguments: Readonly<Record<Exclude<Tool['tool'], 'husky'>, readonly string[]>> = {
  lefthook: ['install'],
  'simple-git-hooks': [],
  'pre-commit': ['install', ...hookNames.flatMap(hook => ['--hook-type', hook])],
};

/** Runs the tool of a plan. Throws `UserError` when it failed, whatever it answered. */
export async function runTool(repository: Repository, change: Tool): Promise<void> {
  if (change.tool === 'husky') return setUpHusky(repository, change.argument);
  const result = spawnSync(change.argument, [...toolArguments[change.tool]], { cwd: repository.top, encoding: 'utf8' });
  if (result.status === 0) return;
  const command = [change.argument, ...toolArguments[change.tool]].join(' ');
  if (result.error !== undefined && 'code' in result.error && result.error.code === 'ENOENT')
    throw new UserError('install-failed', `${change.tool} is not in the PATH, so no hook was set up yet`, {
      hint: `Its configuration is ready. Install ${change.tool}, then run: ${command}`,
      cause: result.error,
    });
  const said = `${result.stderr ?? ''}${result.stdout ?? ''}`.trim().split('\n').at(-1) ?? '';
  throw new UserError('install-failed', `${change.tool} could not set up its hooks: ${said || String(result.error)}`, {
    hint: `Run it by hand to see more: ${command}`,
    cause: result.error,
  });
}

/**
 * Husky's own set-up for a folder from the top of the repository (`.husky`, `packages/web/.husky`). Husky reports failure
 * as text and success as an empty one, so what git and the files say decides.
 */
export async function setUpHusky(repository: Repository, folder: string): Promise<void> {
  const { default: husky } = await import('husky');
  const here = process.cwd();
  process.chdir(repository.top);
  let said: string;
  try {
    said = husky(folder);
  } finally {
    process.chdir(here);
  }
  const { stdout } = await runGit(['config', '--get', 'core.hooksPath'], { cwd: repository.top, okCodes: [0, 1] });
  const path = stdout.toString().trim();
  if (path === `${folder}/_` && existsSync(join(repository.top, folder, '_', 'pre-commit'))) return;
  throw new UserError(
    'install-failed',
    `husky did not set up its hooks: ${said || `core.hooksPath is ${path || 'unset'}`}`,
    {
      hint: said.includes('HUSKY=0') ? 'Unset HUSKY and run the command again' : 'secret-hook doctor tells more',
    },
  );
}
