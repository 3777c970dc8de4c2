/** Which hook manager this repository uses, and the plan for it. */
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { planGitHooks } from './git-hooks.ts';
import { findHusky, planHusky } from './husky.ts';
import { findLefthook, planLefthook } from './lefthook.ts';
import { lists, readPackageJson } from './package-json.ts';
import type { Place } from './place.ts';
import type { ManagerName, Plan } from './plan.ts';
import type { Planning } from './planning.ts';
import { findPreCommit, planPreCommit } from './pre-commit.ts';
import { findSimpleGitHooks, planSimpleGitHooks } from './simple-git-hooks.ts';

/** A manager, and the clause that says how it was recognised. */
export interface Choice {
  readonly manager: ManagerName;
  readonly because: string;
}

const planners: Readonly<Record<ManagerName, (place: Place, planning: Planning) => Plan>> = {
  husky: planHusky,
  git: planGitHooks,
  lefthook: planLefthook,
  'simple-git-hooks': planSimpleGitHooks,
  'pre-commit': planPreCommit,
};

/** Plans the installation for the manager named, or for the one that is recognised. */
export function planInstall(place: Place, planning: Planning, asked: ManagerName | null): Plan & Choice {
  const choice = asked === null ? chooseManager(place, planning) : { manager: asked, because: 'asked for' };
  const needsPackage = choice.manager !== 'git';
  if (needsPackage && place.folder === null && place.packageManager !== 'pnp')
    throw notInstalled(place, planning, choice);
  return { ...planners[choice.manager](place, planning), ...choice };
}

/** Recognises the manager in use. Husky is the default in a project with a package.json, plain hooks anywhere else. */
export function chooseManager(place: Place, planning: Planning): Choice {
  const husky = findHusky(place, planning);
  if (husky) return { manager: 'husky', because: `husky's folder ${husky.folder}` };
  const lefthook = findLefthook(place, planning);
  if (lefthook) return { manager: 'lefthook', because: lefthook };
  const simple = findSimpleGitHooks(place, planning);
  if (simple) return { manager: 'simple-git-hooks', because: simple };
  const preCommit = findPreCommit(place, planning);
  if (preCommit && place.folder !== null) return { manager: 'pre-commit', because: preCommit };
  if (place.hooksPath && place.hooksPath.scope !== 'global' && place.hooksPath.scope !== 'system') {
    return { manager: 'git', because: `core.hooksPath is ${place.hooksPath.value} (${place.hooksPath.scope})` };
  }
  const plain = place.hooksPath ? [] : plainHooks(place, planning);
  if (plain.length > 0) return { manager: 'git', because: `hooks in .git/hooks: ${plain.join(', ')}` };
  if (place.project !== null) return { manager: 'husky', because: 'a package.json and no hook manager' };
  return { manager: 'git', because: 'no package.json and no hook manager' };
}

/** Hooks of people in the default folder that judge a commit; git-lfs and the like are called after ours by husky's too. */
function plainHooks(place: Place, planning: Planning): readonly string[] {
  return ['pre-commit', 'commit-msg', 'prepare-commit-msg', 'pre-merge-commit'].filter(
    name => ((planning.read(join(place.hooksFolder, name))?.mode ?? 0) & 0o111) !== 0,
  );
}

/** How the program is called by hand. Where there is no node_modules npx would not find it, and ask the registry for the name. */
export function ownCommand({ packageManager }: Place): string {
  return packageManager === 'pnp' ? 'yarn secret-hook' : 'npx secret-hook';
}

/** What to type so that the package is there and the hooks are set up, for the state this project is in. */
export function installCommand(place: Place, planning: Planning): string {
  const install = `${ownCommand(place)} install`;
  if (place.folder !== null || place.packageManager === 'pnp' || place.project === null) return install;
  const where = place.project === '' ? '' : `cd ${place.project} && `;
  const [program, add] = packageCommands[place.packageManager];
  return `${where}${isListed(place, planning) ? `${program} install` : `${add} secret-hook`} && ${install}`;
}

const packageCommands = {
  npm: ['npm', 'npm i -D'],
  pnpm: ['pnpm', 'pnpm add -D'],
  yarn: ['yarn', 'yarn add -D'],
  berry: ['yarn', 'yarn add -D'],
  bun: ['bun', 'bun add -d'],
} as const;

function isListed(place: Place, planning: Planning): boolean {
  const project = readPackageJson(join(place.repository.top, place.project ?? ''), planning.read);
  return project !== null && lists(project.json, 'secret-hook');
}

function notInstalled(place: Place, planning: Planning, choice: Choice): UserError {
  const { gitDir, commonDir } = place.repository;
  if (place.project === null && gitDir !== commonDir && planning.read(join(gitDir, 'index')) === null) {
    return new UserError(
      'install-failed',
      'No file of this work tree is checked out yet, so there is no package.json',
      {
        hint: 'git checkout   (then run the command again)',
      },
    );
  }
  if (place.project === null) {
    return new UserError(
      'unsupported',
      `--manager ${choice.manager} runs the package from node_modules, and there is none`,
      {
        hint: 'npx secret-hook install --manager git',
      },
    );
  }
  const says = isListed(place, planning)
    ? 'secret-hook is listed in package.json and not installed'
    : 'secret-hook is not among the packages of this project';
  return new UserError('install-failed', says, {
    hint: `${installCommand(place, planning)}   (or, for this clone only: npx secret-hook install --manager git)`,
  });
}
