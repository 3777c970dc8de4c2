/** simple-git-hooks: our body in front of the command of each hook in package.json or its JSON file. */
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { hookNames, type HookName } from './block.ts';
import { hookStart, withoutHookStart } from './borrowed.ts';
import { setJsonString } from './json-edit.ts';
import { readPackageJson } from './package-json.ts';
import type { Place } from './place.ts';
import { write, type Change, type Plan } from './plan.ts';
import type { Planning } from './planning.ts';

const jsonFiles = ['.simple-git-hooks.json', 'simple-git-hooks.json'];
const scriptFiles = ['.simple-git-hooks', 'simple-git-hooks'].flatMap(name =>
  ['cjs', 'js', 'mjs'].map(extension => `${name}.${extension}`),
);

/** Files that simple-git-hooks reads besides package.json. */
export const simpleGitHooksFiles: readonly string[] = [...jsonFiles, ...scriptFiles];

/** How it was recognised; null when it is not in use. */
export function findSimpleGitHooks(place: Place, planning: Planning): string | null {
  const { top } = place.repository;
  const file = [...scriptFiles, ...jsonFiles].find(name => planning.read(join(top, name)) !== null);
  if (file) return `there is a ${file}`;
  const project = readPackageJson(top, planning.read);
  return project?.json['simple-git-hooks'] === undefined ? null : 'package.json has simple-git-hooks';
}

/** Plans our part of each command and the manager's own set-up. */
export function planSimpleGitHooks(place: Place, planning: Planning): Plan {
  const { top } = place.repository;
  const script = scriptFiles.find(name => planning.read(join(top, name)) !== null);
  const project = readPackageJson(top, planning.read);
  if (script || typeof project?.json['simple-git-hooks'] === 'string') {
    throw new UserError(
      'unsupported',
      `simple-git-hooks is configured by a program (${script ?? 'package.json names it'})`,
      {
        hint: `Put this in front of the command of each of ${hookNames.join(', ')}: ${hookStart(place.folder ?? '', 'pre-commit')}`,
      },
    );
  }
  const file = jsonFiles.find(name => planning.read(join(top, name)) !== null) ?? 'package.json';
  const path = join(top, file);
  const now = planning.read(path);
  const text = hookNames.reduce(
    (current, hook) => withHook(current, file === 'package.json' ? ['simple-git-hooks', hook] : [hook], hook, place),
    now?.bytes.toString() ?? '{}\n',
  );
  const edit = write(now, { path, text, mode: null, says: 'ours first in the command of each hook' });
  const ready = hookNames.every(hook =>
    planning
      .read(join(place.hooksFolder, hook))
      ?.bytes.toString('latin1')
      .includes(hookStart(place.folder ?? '', hook)),
  );
  const program = join(top, place.folder ?? '', 'node_modules', '.bin', 'simple-git-hooks');
  const installed = planning.read(program) !== null;
  const tool: Change = {
    kind: 'tool',
    tool: 'simple-git-hooks',
    argument: program,
    watch: [place.hooksFolder],
    says: 'its own set-up, which writes the hooks',
  };
  return {
    manager: 'simple-git-hooks',
    changes: [...edit, ...(installed && (edit.length > 0 || !ready) ? [tool] : [])],
    notes: [...(installed ? [] : ['simple-git-hooks is not in node_modules: run it yourself']), `Commit ${file}`],
  };
}

function withHook(text: string, path: readonly string[], hook: HookName, place: Place): string {
  const now = path.reduce<unknown>(
    (value, key) => (value as Record<string, unknown> | undefined)?.[key],
    JSON.parse(text),
  );
  const command = withoutHookStart(typeof now === 'string' ? now : '');
  return setJsonString(text, path, hookStart(place.folder ?? '', hook) + (command ? ` ${command}` : ''));
}
