/** What may be wrong with an installation: each state its own line, with its fix. Reads only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { bodyName, findBlock, hookNames, quote } from './block.ts';
import { chooseManager, planInstall } from './choose.ts';
import { copiedVersion } from './copy.ts';
import { findHusky } from './husky.ts';
import { fromTop, type Place } from './place.ts';
import type { Change, ManagerName } from './plan.ts';
import type { Planning } from './planning.ts';
import { readState } from './state.ts';

/** One line of the report. */
export interface Check {
  /** Stable, for programs: `hooks-path`, `hook pre-commit`, `node`. */
  readonly id: string;
  readonly status: 'ok' | 'broken';
  readonly says: string;
  /** What to type; null when nothing is wrong. */
  readonly fix: string | null;
}

const ok = (id: string, says: string): Check => ({ id, status: 'ok', says, fix: null });
const broken = (id: string, says: string, fix: string): Check => ({ id, status: 'broken', says, fix });

/** The manager that was installed with, or the one that would be. */
export function managerInUse(place: Place, planning: Planning): ManagerName {
  const recorded = readState(place.repository.commonDir)?.manager as ManagerName | undefined;
  return (
    recorded ?? (holdsOurs(join(place.repository.top, '.husky')) ? 'husky' : chooseManager(place, planning).manager)
  );
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
    ok('manager', `The hooks are managed by ${manager === 'git' ? 'nobody else (plain hooks)' : manager}`),
    ...checkHooks(place, planning, manager),
    checkProgram(place),
    checkNode(place, env),
    ...checkSwitches(env, manager),
    ...(manager === 'husky' ? checkWorkTrees(place, planning) : []),
  ];
}

/** Linked work trees in which git finds no hook, since husky keeps its own folder out of git. */
function checkWorkTrees(place: Place, planning: Planning): readonly Check[] {
  const { top, commonDir } = place.repository;
  const husky = findHusky(place, planning)?.folder ?? '.husky';
  const ours = join(top, husky, '_');
  if (!existsSync(ours)) return [];
  return linkedTops(commonDir).flatMap(other => {
    const theirs = join(other, husky, '_');
    if (other === top || !existsSync(join(other, husky, bodyName)) || existsSync(theirs)) return [];
    const says = `No hook runs in the linked work tree ${other}: husky's own folder is missing there`;
    return [broken('work-tree', says, `cp -R ${quote(ours)} ${quote(theirs)}`)];
  });
}

/** Tops of the linked work trees, as git has noted them: `/home/me/other/.git`, or relative to the note. */
function linkedTops(commonDir: string): readonly string[] {
  const folder = join(commonDir, 'worktrees');
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap(name => {
    const note = join(folder, name, 'gitdir');
    return existsSync(note) ? [dirname(resolve(folder, name, readFileSync(note, 'utf8').trim()))] : [];
  });
}

function holdsOurs(folder: string): boolean {
  const path = join(folder, 'pre-commit');
  return existsSync(path) && findBlock(readFileSync(path, 'latin1')) !== null;
}

function checkHooksPath(place: Place, planning: Planning, manager: ManagerName): Check {
  const { top, commonDir } = place.repository;
  const { hooksPath } = place;
  const folder = fromTop(top, place.hooksFolder) ?? place.hooksFolder;
  const by = hooksPath
    ? `core.hooksPath ${hooksPath.value} (${hooksPath.scope}: ${hooksPath.origin})`
    : "git's default, core.hooksPath is not set";
  const set = hooksPath ? `${by} decides` : 'core.hooksPath is not set';
  if (manager === 'husky') {
    const husky = findHusky(place, planning)?.folder ?? '.husky';
    const used = folder === `${husky}/_` || folder === husky;
    if (!used) return broken('hooks-path', `git does not call ${husky}: ${set}`, shadowFix(place));
  } else if (!holdsOurs(place.hooksFolder) && holdsOurs(join(commonDir, 'hooks'))) {
    return broken('hooks-path', `Our hooks in .git/hooks are shadowed: ${set}`, shadowFix(place));
  }
  if (!existsSync(place.hooksFolder)) {
    return broken('hooks-path', `The hooks folder does not exist: ${folder}, ${by}`, missingFix(place, folder));
  }
  return ok('hooks-path', `git takes hooks from ${folder} (${by})`);
}

/** A linked work tree takes husky's own folder, which git ignores, from the main one. */
function missingFix({ repository: { top, commonDir } }: Place, folder: string): string {
  const main = dirname(commonDir);
  const theirs = join(main, folder);
  const isLinked = basename(commonDir) === '.git' && main !== top && folder.endsWith('/_') && existsSync(theirs);
  return isLinked ? `cp -R ${quote(theirs)} ${quote(folder)}` : 'npx secret-hook install';
}

function shadowFix(place: Place): string {
  switch (place.hooksPath?.scope) {
    case 'worktree':
      return 'git config --worktree --unset core.hooksPath';
    case 'command':
      return 'unset GIT_CONFIG_COUNT and GIT_CONFIG_PARAMETERS, which set core.hooksPath';
    case 'local':
      return 'git config --unset core.hooksPath && npx secret-hook install';
    default:
      return 'npx secret-hook install';
  }
}

/** What `install` would still have to do is what is broken. */
function checkHooks(place: Place, planning: Planning, manager: ManagerName): readonly Check[] {
  if (manager !== 'git' && place.folder === null && place.packageManager !== 'pnp') return [];
  const changes = planInstall(place, planning, manager).changes;
  const todo = changes.flatMap(change => brokenBy(change, place, planning));
  return todo.length > 0 ? todo : [ok('hooks', `In place, current and executable: ${hookNames.join(', ')}`)];
}

function brokenBy(change: Change, place: Place, planning: Planning): readonly Check[] {
  const fix = 'npx secret-hook install';
  if (change.kind === 'tool')
    return [broken('manager-setup', `${change.tool} is not set up here (${change.says})`, fix)];
  if (change.kind === 'config') return [broken('hooks-path', `${change.key} is not ${change.value}`, fix)];
  if (change.kind !== 'write') return [];
  const name = fromTop(place.repository.top, change.path) ?? change.path;
  const now = planning.read(change.path);
  if (now === null) return [broken(`file ${name}`, `${name} is missing (${change.says})`, fix)];
  if (now.bytes.equals(change.bytes)) {
    return [broken(`file ${name}`, `${name} is not executable, so git passes it over`, `chmod +x ${name}`)];
  }
  if (name.endsWith(bodyName) || name.includes('secret-hook/')) {
    return [broken(`file ${name}`, `${name} is of another version than this program`, fix)];
  }
  const ours = now.bytes.toString('latin1').includes('secret-hook');
  const says = ours ? `our lines in ${name} are not those of this version` : `our lines are gone from ${name}`;
  return [broken(`file ${name}`, says[0]?.toUpperCase() + says.slice(1), fix)];
}

function checkProgram(place: Place): Check {
  if (place.folder !== null) {
    const where = place.folder === '' ? 'node_modules' : `${place.folder}/node_modules`;
    return ok('program', `The hooks run secret-hook ${versionIn(place)} from ${where}`);
  }
  const copied = copiedVersion(place.repository.commonDir);
  if (copied !== null) return ok('program', `The hooks run the copy in the git directory, version ${copied}`);
  return broken(
    'program',
    'The program is not installed here: neither in node_modules nor in the git directory',
    'npm install, or npx secret-hook install',
  );
}

function versionIn(place: Place): string {
  const file = join(place.repository.top, place.folder ?? '', 'node_modules', 'secret-hook', 'package.json');
  if (!existsSync(file)) return '(its package.json is missing)';
  return String((JSON.parse(readFileSync(file, 'utf8')) as { readonly version?: string }).version);
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
