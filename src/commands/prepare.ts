/** `secret-hook prepare`: what the `prepare` script of package.json calls at every install of packages. */
import { join } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import { findRepository } from '../git/repository.ts';
import { applyPlan } from '../install/apply.ts';
import { planPrepare } from '../install/husky.ts';
import { findPlace } from '../install/place.ts';
import { UserError } from '../user-error.ts';
import { keepCodeCache, planningFor } from './install.ts';
import type { Io } from './io.ts';
import { parseOptions, type Spec } from './options.ts';

export const spec: Spec = {
  name: 'prepare',
  summary: 'Set husky up after an install of packages (for the prepare script)',
  usage: '',
  about: ['Calls husky, looks whether that worked, and never breaks an install where there is no git repository.'],
  options: [],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  parseOptions(spec, args);
  const repository = await findRepository(io.cwd);
  const skip = (why: string): ExitCode => {
    io.err(`secret-hook: no git hook was set up: ${why}\n`);
    return 0;
  };
  if (repository === null) return skip('this is not the work tree of a git repository');
  if (io.env['HUSKY'] === '0') return skip('HUSKY=0');
  const place = await findPlace(repository, io.cwd);
  const plan = planPrepare(place, planningFor(place));
  if (plan === null) return skip(`${join(place.project ?? '', '.husky')} does not exist; secret-hook install makes it`);
  try {
    await applyPlan(repository, plan);
    keepCodeCache(place);
  } catch (error) {
    // A build machine has no use for the hook; a developer who believes to have one must hear of it.
    if (error instanceof UserError && io.env['CI']) return skip(error.message);
    throw error;
  }
  return 0;
}
