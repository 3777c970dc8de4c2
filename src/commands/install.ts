/** `secret-hook install`: puts the hooks where this repository's hook manager takes them from. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ExitCode } from '../exit-code.ts';
import { openRepository } from '../git/repository.ts';
import { requireGitVersion } from '../git/version.ts';
import { applyPlan } from '../install/apply.ts';
import { bodyName } from '../install/block.ts';
import { ownCommand, planInstall } from '../install/choose.ts';
import { writeCodeCache } from '../install/code-cache.ts';
import { planCopy } from '../install/copy.ts';
import { stateFolder } from '../install/state.ts';
import { listFolder, readFileNow } from '../install/files.ts';
import { findPlace, fromTop, type Place } from '../install/place.ts';
import { managerNames, type Change, type ManagerName } from '../install/plan.ts';
import type { Planning } from '../install/planning.ts';
import { jsonText, printable, wrapHanging } from '../text/terminal.ts';
import { offerGitignore } from './gitignore-offer.ts';
import { widthOf, type Io } from './io.ts';
import { formatOption, parseOptions, type Spec } from './options.ts';

export const spec: Spec = {
  name: 'install',
  summary: 'Set the git hooks up in this repository',
  usage: '[--manager NAME] [--fix-gitignore] [--dry-run]',
  about: [
    'Recognises husky, lefthook, simple-git-hooks, the pre-commit framework, core.hooksPath and plain hooks, and puts a ' +
      'marked block first; the lines of others stay. Without a manager it sets up husky where there is a package.json, ' +
      'plain hooks elsewhere. It may be run again at any time, and `secret-hook uninstall` takes it back.',
  ],
  options: [
    { name: 'manager', value: 'NAME', choices: managerNames, help: `use this one: ${managerNames.join(', ')}` },
    { name: 'fix-gitignore', help: 'append what .gitignore lacks to keep env files out, without asking' },
    { name: 'dry-run', help: 'say what would be done, and do nothing' },
    formatOption,
  ],
  examples: [
    ['secret-hook install', 'with the manager that is in use'],
    ['secret-hook install --manager git', 'plain hooks, in this clone only'],
  ],
};

/** Runs the verb. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const parsed = parseOptions(spec, args);
  await requireGitVersion(io.cwd);
  const place = await findPlace(await openRepository(io.cwd), io.cwd);
  const plan = planInstall(place, planningFor(place), parsed.get('manager') as ManagerName | null);
  const dry = parsed.has('dry-run');
  if (!dry) {
    await applyPlan(place.repository, plan);
    keepCodeCache(place);
  }
  const json = parsed.get('format') === 'json';
  const ignore = dry
    ? []
    : await offerGitignore(place.repository, json ? { ...io, inIsTerminal: false } : io, parsed.has('fix-gitignore'));
  const steps = plan.changes.map(change => describe(change, place.repository.top));
  if (json) {
    const { manager, because, notes } = plan;
    io.out(jsonText({ manager, because, done: !dry, changes: steps, notes: [...notes, ...ignore] }));
    return 0;
  }
  const head = `secret-hook: hooks ${dry ? 'would be' : 'are'} set up with ${plan.manager} (${plan.because})`;
  const width = Math.min(44, Math.max(0, ...steps.map(step => step.what.length)));
  const columns = widthOf(io);
  const lines = [
    steps.length === 0 ? `secret-hook: everything is in place (${plan.manager}: ${plan.because}), nothing to do` : head,
    ...steps.flatMap(step => wrapHanging(`  ${step.what.padEnd(width)}  ${step.does}`, columns, width + 4)),
    ...(steps.length === 0 ? [] : plan.notes.map(note => `- ${note}`)),
    ...ignore,
    ...(steps.length === 0 || dry ? [] : [`Prove that it works:  ${ownCommand(place)} doctor`]),
  ];
  io.out(`${lines.flatMap(line => wrapHanging(printable(line), columns, 2)).join('\n')}\n`);
  return 0;
}

/** Writes V8's code cache beside the hook's program where there is none that counts: in node_modules, or in the git directory. */
export function keepCodeCache({ folder, packageRoot, repository }: Place): void {
  const program = folder === null ? stateFolder(repository.commonDir) : join(packageRoot, 'dist');
  writeCodeCache(program, readBody(packageRoot));
}

function readBody(packageRoot: string): string {
  return readFileSync(join(packageRoot, 'hooks', bodyName), 'utf8');
}

/** What planners may look at, on the real file system. */
export function planningFor(place: Place): Planning {
  const fromCache = place.folder === null;
  return {
    read: readFileNow,
    list: listFolder,
    body: readBody(place.packageRoot),
    copy: fromCache ? planCopy(place.packageRoot, place.repository.commonDir, readFileNow) : [],
  };
}

function describe(change: Change, top: string): { readonly what: string; readonly does: string } {
  const name = (path: string): string => fromTop(top, path) ?? path;
  switch (change.kind) {
    case 'write':
    case 'remove':
      return { what: name(change.path), does: change.says };
    case 'move':
      return { what: name(change.from), does: change.says };
    case 'config':
      return { what: change.key, does: change.says };
    case 'tool':
      return { what: change.tool, does: change.says };
    default:
      return change satisfies never;
  }
}
