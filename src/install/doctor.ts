/** What may be wrong with an installation: each state its own line, with its fix. Reads only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { bodyName, findBlock, quote } from './block.ts';
import { broken, ok, type Check } from './check.ts';
import { chooseManager, installCommand } from './choose.ts';
import { copiedVersion } from './copy.ts';
import { candidatesOf } from './candidates.ts';
import { checkHooks, isFromFramework, isNamedByHand } from './hooks-check.ts';
import { findHusky } from './husky.ts';
import { fromTop, linkedTops, unsetCommand, type Place } from './place.ts';
import type { ManagerName } from './plan.ts';
import type { Planning } from './planning.ts';
import { readState } from './state.ts';
import { hasTraces } from './undo.ts';

/** The manager that was installed with, or the one that would be. */
export function managerInUse(place: Place, planning: Planning): ManagerName {
  const recorded = readState(place.repository.commonDir)?.manager as ManagerName | undefined;
  if (recorded !== undefined) return recorded;
  if (holdsOurs(join(place.repository.top, '.husky'))) return 'husky';
  return isFromFramework(place, planning) ? 'pre-commit' : chooseManager(place, planning).manager;
}

/** The one line for a repository in which nobody has installed anything; null where there is something to look at. */
export function notInstalled(place: Place, planning: Planning): Check | null {
  if (hasTraces(place.repository, candidatesOf(place)) || isNamedByHand(place, planning)) return null;
  const says = 'secret-hook is not installed in this repository, so no commit is checked here';
  return broken('installed', says, installCommand(place, planning));
}

/**
 * What is left to say where nobody has run `install` and the proof shows that a hook calls the program all the same: it is
 * not where `install` would have put it, and need not be.
 */
export function setUpByHand(place: Place, seen: readonly Check[]): readonly Check[] {
  if (hasTraces(place.repository, candidatesOf(place))) return seen;
  const others = seen.filter(({ id, status }) => status === 'ok' || !/^(?:file |program$|manager-setup$)/.test(id));
  if (others.length === seen.length) return seen;
  return [...others, ok('hooks', 'The hooks call secret-hook in a way of their own, not in that of install')];
}

/** Everything that can be said without a commit. */
export function inspect(
  place: Place,
  planning: Planning,
  env: Readonly<Record<string, string | undefined>>,
): readonly Check[] {
  const manager = managerInUse(place, planning);
  return [
    checkHooksPath(place, planning, manager),
    ok('manager', whoManages(place, planning, manager)),
    // Where the folder itself is missing one line has said so; it is not said of each file in it.
    ...(isShadowed(place, manager) || lacksHusky(place, planning, manager) ? [] : checkHooks(place, planning, manager)),
    checkProgram(place, planning),
    checkNode(place, env),
    ...checkSwitches(env, manager),
    ...(manager === 'husky' ? checkWorkTrees(place, planning) : []),
  ];
}

/** Linked work trees in which git finds no hook, since husky keeps its own folder out of git. */
function checkWorkTrees(place: Place, planning: Planning): readonly Check[] {
  const { top, commonDir } = place.repository;
  const husky = huskyFolder(place, planning);
  const ours = join(top, husky, '_');
  if (!existsSync(ours)) return [];
  return linkedTops(commonDir).flatMap(other => {
    const theirs = join(other, husky, '_');
    if (other === top || !existsSync(join(other, husky, bodyName)) || existsSync(theirs)) return [];
    const says = `No hook runs in the linked work tree ${other}: husky's own folder is missing there`;
    return [broken('work-tree', says, `cp -R ${quote(ours)} ${quote(theirs)}`)];
  });
}

function holdsOurs(folder: string): boolean {
  const path = join(folder, 'pre-commit');
  return existsSync(path) && findBlock(readFileSync(path, 'latin1')) !== null;
}

function checkHooksPath(place: Place, planning: Planning, manager: ManagerName): Check {
  const { top } = place.repository;
  const { hooksPath } = place;
  const install = installCommand(place, planning);
  const folder = fromTop(top, place.hooksFolder) ?? place.hooksFolder;
  const by = hooksPath
    ? `core.hooksPath ${hooksPath.value} (${hooksPath.scope}: ${hooksPath.origin})`
    : "git's default, core.hooksPath is not set";
  const set = hooksPath ? `${by} decides` : 'core.hooksPath is not set';
  if (manager === 'husky') {
    const husky = huskyFolder(place, planning);
    const used = folder === `${husky}/_` || folder === husky;
    const main = mainTree(place);
    if (main !== null && !existsSync(join(top, husky)) && existsSync(join(main, husky, '_'))) {
      const says = `No hook runs in this work tree: its files are not checked out, so there is no ${husky}`;
      return broken('hooks-path', says, checkoutFix(place, main, husky));
    }
    if (lacksHusky(place, planning, manager)) {
      return broken('hooks-path', `No hook is set up here: there is no ${husky}, and ${set}`, install);
    }
    if (!used) return broken('hooks-path', `git does not call ${husky}: ${set}`, shadowFix(place, install));
  } else if (isShadowed(place, manager)) {
    return broken('hooks-path', `Our hooks in .git/hooks are shadowed: ${set}`, shadowFix(place, install));
  }
  if (!existsSync(place.hooksFolder)) {
    return broken('hooks-path', `The hooks folder does not exist: ${folder}, ${by}`, missingFix(place, folder));
  }
  return ok('hooks-path', `git takes hooks from ${folder} (${by})`);
}

/** Plain hooks of ours that git passes by because a setting names another folder. */
function isShadowed({ repository, hooksFolder }: Place, manager: ManagerName): boolean {
  return manager !== 'husky' && !holdsOurs(hooksFolder) && holdsOurs(join(repository.commonDir, 'hooks'));
}

function whoManages(place: Place, planning: Planning, manager: ManagerName): string {
  if (manager === 'git') return 'The hooks are managed by nobody else (plain hooks)';
  const isAbsent = manager === 'husky' && !isHuskyHere(place, planning);
  return isAbsent ? 'No hook manager is in use; install would set up husky' : `The hooks are managed by ${manager}`;
}

/** The folder of the hooks is not there at all: deleted, not checked out, or left out by a sparse checkout. */
function lacksHusky(place: Place, planning: Planning, manager: ManagerName): boolean {
  return manager === 'husky' && !existsSync(join(place.repository.top, huskyFolder(place, planning)));
}

function isHuskyHere(place: Place, planning: Planning): boolean {
  const folder = huskyFolder(place, planning);
  return place.hooksPath?.value === `${folder}/_` || existsSync(join(place.repository.top, folder));
}

function huskyFolder(place: Place, planning: Planning): string {
  return findHusky(place, planning)?.folder ?? '.husky';
}

/** A linked work tree takes husky's own folder, which git ignores, from the main one. */
function missingFix(place: Place, folder: string): string {
  const main = mainTree(place);
  const isThere = main !== null && folder.endsWith('/_') && existsSync(join(main, folder));
  return isThere ? `cp -R ${quote(join(main, folder))} ${quote(folder)}` : 'npx secret-hook install';
}

/** For one that was made with --no-checkout: git fills it, but calls no hook that would fetch husky's folder then. */
function checkoutFix({ repository: { gitDir } }: Place, main: string, husky: string): string {
  const checkout = existsSync(join(gitDir, 'index')) ? `git checkout HEAD -- ${quote(husky)}` : 'git checkout';
  return `${checkout} && cp -R ${quote(join(main, husky, '_'))} ${quote(`${husky}/_`)}`;
}

/** Top of the main work tree, seen from a linked one; else null. */
function mainTree({ repository: { top, commonDir } }: Place): string | null {
  const main = dirname(commonDir);
  return basename(commonDir) === '.git' && main !== top ? main : null;
}

/** The person's own setting stays: `install` sets one of the repository's own against it. */
function shadowFix({ hooksPath, repository }: Place, install: string): string {
  if (hooksPath === null || hooksPath.scope === 'global' || hooksPath.scope === 'system') return install;
  return `${unsetCommand(hooksPath, repository)} && ${install}`;
}

function checkProgram(place: Place, planning: Planning): Check {
  const { top, commonDir } = place.repository;
  if (place.folder !== null) {
    const version = versionIn(join(top, place.folder));
    return ok('program', `The hooks run secret-hook ${version} from ${below(place.folder, 'node_modules')}`);
  }
  const copied = copiedVersion(commonDir);
  if (copied !== null) return ok('program', `The hooks run the copy in the git directory, version ${copied}`);
  if (isFromFramework(place, planning)) return ok('program', 'The pre-commit framework brings the program itself');
  const lent = inMainWorkTree(place);
  if (lent !== null)
    return ok('program', `The hooks run secret-hook ${versionIn(lent)} from the main work tree, ${lent}`);
  return broken(
    'program',
    'The program is not installed here: neither in node_modules nor in the git directory',
    installCommand(place, planning),
  );
}

/** The folder of the main work tree from whose node_modules the hooks of a linked one without an install run the program. */
function inMainWorkTree(place: Place): string | null {
  const main = mainTree(place);
  if (main === null) return null;
  const folders = [...place.projects, ''].map(at => join(main, at));
  return folders.find(folder => existsSync(join(folder, 'node_modules', 'secret-hook', 'package.json'))) ?? null;
}

function versionIn(folder: string): string {
  const file = join(folder, 'node_modules', 'secret-hook', 'package.json');
  if (!existsSync(file)) return '(its package.json is missing)';
  return String((JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: string }).version);
}

function below(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** Programs with a window of their own often start git with nearly no PATH. */
function checkNode(place: Place, env: Readonly<Record<string, string | undefined>>): Check {
  const body = join(place.packageRoot, 'hooks', bodyName);
  const bare = { PATH: '/nonexistent', HOME: env['HOME'] ?? homedir() };
  const shell = existsSync('/bin/sh') ? '/bin/sh' : 'sh';
  const found = spawnSync(shell, ['-c', 'hook_guard=find-node; . "$0"', body], { env: bare, encoding: 'utf8' });
  if (found.status === 0 && found.stdout) return ok('node', `node is found without a PATH too: ${found.stdout}`);
  return broken(
    'node',
    'node is not found where PATH is empty: commits from programs with a window are stopped',
    `sudo ln -s ${process.execPath} /usr/local/bin/node`,
  );
}

function checkSwitches(env: Readonly<Record<string, string | undefined>>, manager: ManagerName): readonly Check[] {
  const off = (id: string, says: string, fix: string): Check => broken(`switch ${id}`, says, fix);
  const checks: Check[] = [];
  if (manager === 'husky') {
    if (env['HUSKY'] === '0') checks.push(off('HUSKY', 'HUSKY=0 switches every hook off', 'unset HUSKY'));
    const init = join(env['XDG_CONFIG_HOME'] ?? join(env['HOME'] ?? homedir(), '.config'), 'husky', 'init.sh');
    if (existsSync(init) && /^\s*(?:export\s+)?HUSKY=['"]?0/m.test(readFileSync(init, 'utf8'))) {
      checks.push(
        off('husky-init', `${init} sets HUSKY=0, which switches every hook off`, `take that line out of ${init}`),
      );
    }
  }
  if (manager === 'lefthook' && /^(?:0|false)$/.test(env['LEFTHOOK'] ?? '')) {
    checks.push(off('LEFTHOOK', 'LEFTHOOK=0 switches every hook off', 'unset LEFTHOOK'));
  }
  if (manager === 'simple-git-hooks' && env['SKIP_SIMPLE_GIT_HOOKS'] === '1') {
    checks.push(
      off('SKIP_SIMPLE_GIT_HOOKS', 'SKIP_SIMPLE_GIT_HOOKS=1 switches every hook off', 'unset SKIP_SIMPLE_GIT_HOOKS'),
    );
  }
  if (manager === 'pre-commit' && /(?:^|,)\s*secret-hook\b/.test(env['SKIP'] ?? '')) {
    checks.push(off('SKIP', 'SKIP names secret-hook, so pre-commit passes it over', 'unset SKIP'));
  }
  return checks;
}
