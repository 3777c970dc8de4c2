/** Whether the hooks of this repository are as `install` would leave them. Reads only. */
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { bodyName, hookNames, quote } from './block.ts';
import { broken, ok, type Check } from './check.ts';
import { ownCommand, planInstall } from './choose.ts';
import { lefthookFiles } from './lefthook.ts';
import { fromTop, type Place } from './place.ts';
import type { Change, ManagerName } from './plan.ts';
import type { Planning } from './planning.ts';
import { preCommitFile } from './pre-commit.ts';
import { simpleGitHooksFiles } from './simple-git-hooks.ts';
import { withoutFences } from './yaml-edit.ts';

/** What `install` would still have to do is what is broken. */
export function checkHooks(place: Place, planning: Planning, manager: ManagerName): readonly Check[] {
  if (manager === 'pre-commit' && isFromFramework(place, planning)) return [checkFramework(place, planning)];
  if (manager !== 'git' && place.folder === null && place.packageManager !== 'pnp') return [];
  const wanting = unfinished(place, planning, manager);
  const more = asleep(place, planning, manager).filter(({ id }) => !wanting.some(check => check.id === id));
  const todo = [...wanting, ...more];
  return todo.length > 0 ? todo : [ok('hooks', `In place, current and executable: ${hookNames.join(', ')}`)];
}

/** Whether the pre-commit framework fetches our hooks itself: its configuration names them by an address of git. */
export function isFromFramework(place: Place, planning: Planning): boolean {
  if (place.folder !== null) return false;
  const config = planning.read(join(place.repository.top, preCommitFile))?.bytes.toString('latin1') ?? '';
  return /^[ \t]*-?[ \t]*id:[ \t]*['"]?secret-hook\b/m.test(withoutFences(config));
}

function checkFramework(place: Place, planning: Planning): Check {
  const called = hookNames.filter(hook =>
    planning.read(join(place.hooksFolder, hook))?.bytes.toString('latin1').includes('pre-commit'),
  );
  if (!called.includes('pre-commit'))
    return broken(
      'manager-setup',
      'pre-commit is not set up here, so git calls none of its hooks',
      'pre-commit install',
    );
  return ok('hooks', `The pre-commit framework is called for: ${called.join(', ')}`);
}

function unfinished(place: Place, planning: Planning, manager: ManagerName): readonly Check[] {
  try {
    return planInstall(place, planning, manager).changes.flatMap(change => brokenBy(change, place, planning));
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'unsupported') throw error;
    // A configuration that only its owner can edit: TOML, a program.
    return isNamedByHand(place, planning)
      ? [ok('hooks', 'The hooks are configured by hand; whether ours is among them, the proof says')]
      : [broken('hooks', error.message, error.hint ?? '')];
  }
}

/** Configuration that somebody may have put our lines into by hand. */
const handWritten = [...lefthookFiles, preCommitFile, ...simpleGitHooksFiles];

/** Whether somebody has written our name into a hook or into the configuration of a manager. */
export function isNamedByHand(place: Place, planning: Planning): boolean {
  const files = [...handWritten.map(name => join(place.repository.top, name)), join(place.hooksFolder, 'pre-commit')];
  return files.some(path => planning.read(path)?.bytes.includes('secret-hook'));
}

/** What a manager has written for git to call and git passes over. Plain hooks are judged by the plan. */
function asleep(place: Place, planning: Planning, manager: ManagerName): readonly Check[] {
  if (manager === 'git' || process.platform === 'win32') return [];
  return hookNames.flatMap(hook => {
    const path = join(place.hooksFolder, hook);
    const mode = planning.read(path)?.mode ?? 0o111;
    return (mode & 0o111) === 0 ? [notExecutable(fromTop(place.repository.top, path) ?? path)] : [];
  });
}

function notExecutable(name: string): Check {
  return broken(`file ${name}`, `${name} is not executable, so git passes it over`, `chmod +x ${quote(name)}`);
}

function brokenBy(change: Change, place: Place, planning: Planning): readonly Check[] {
  const fix = `${ownCommand(place)} install`;
  if (change.kind === 'tool')
    return [broken('manager-setup', `${change.tool} is not set up here (${change.says})`, fix)];
  if (change.kind === 'config') return [broken('hooks-path', `${change.key} is not ${change.value}`, fix)];
  if (change.kind !== 'write') return [];
  const name = fromTop(place.repository.top, change.path) ?? change.path;
  const now = planning.read(change.path);
  if (now === null) return [broken(`file ${name}`, `${name} is missing (${change.says})`, fix)];
  if (now.bytes.equals(change.bytes)) return [notExecutable(name)];
  if (name.endsWith(bodyName) || name.includes('secret-hook/')) {
    return [broken(`file ${name}`, `${name} is of another version than this program`, fix)];
  }
  const ours = now.bytes.toString('latin1').includes('secret-hook');
  const says = ours ? `our lines in ${name} are not those of this version` : `our lines are gone from ${name}`;
  return [broken(`file ${name}`, says[0]?.toUpperCase() + says.slice(1), fix)];
}
