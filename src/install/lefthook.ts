/** lefthook: one command for each hook in its configuration, first in the order. */
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { hookNames, type HookName } from './block.ts';
import { hookCommand, yamlText } from './borrowed.ts';
import type { Place } from './place.ts';
import { write, type Change, type Plan } from './plan.ts';
import type { Planning } from './planning.ts';
import { insertYaml, withoutFences } from './yaml-edit.ts';
import { parse } from 'yaml';

/** Names lefthook reads, first wins (https://lefthook.dev/configuration, read 2026-11). */
export const lefthookFiles: readonly string[] = ['lefthook', '.lefthook', '.config/lefthook'].flatMap(name =>
  ['yml', 'yaml', 'toml', 'json', 'jsonc'].map(extension => `${name}.${extension}`),
);

/** How it was recognised; null when it is not in use. */
export function findLefthook(place: Place, planning: Planning): string | null {
  const file = configFile(place, planning);
  return file && `there is a ${file}`;
}

function configFile(place: Place, planning: Planning): string | null {
  return lefthookFiles.find(name => planning.read(join(place.repository.top, name)) !== null) ?? null;
}

/** Plans our commands in lefthook's configuration and its own `lefthook install`. */
export function planLefthook(place: Place, planning: Planning): Plan {
  const { top } = place.repository;
  const file = configFile(place, planning) ?? 'lefthook.yml';
  if (!/\.ya?ml$/.test(file)) {
    throw new UserError('unsupported', `${file} is not YAML, and only YAML can be edited`, {
      hint: `Add a command to each of ${hookNames.join(', ')}: ${runLine(place, 'pre-commit')}`,
    });
  }
  const path = join(top, file);
  const now = planning.read(path);
  const clean = withoutFences(now?.bytes.toString() ?? '');
  const text = hookNames.reduce((current, hook) => withHook(current, hook, place, file), clean);
  const edit = write(now, { path, text, mode: null, says: 'a command first in each of our hooks' });
  const ready = hookNames.every(hook =>
    planning.read(join(place.hooksFolder, hook))?.bytes.toString('latin1').includes('lefthook'),
  );
  const program = join(top, place.folder ?? '', 'node_modules', '.bin', 'lefthook');
  const installed = planning.read(program) !== null;
  const tool: Change = {
    kind: 'tool',
    tool: 'lefthook',
    argument: program,
    watch: [place.hooksFolder, join(place.repository.commonDir, 'info')],
    says: 'its own set-up: lefthook install',
  };
  return {
    manager: 'lefthook',
    changes: [...edit, ...(installed && (edit.length > 0 || !ready) ? [tool] : [])],
    notes: [
      ...(installed ? [] : ['lefthook is not in node_modules: run `lefthook install` yourself']),
      `Commit ${file}`,
    ],
  };
}

function withHook(text: string, hook: HookName, place: Place, file: string): string {
  const config = parseConfig(text, file);
  const section = config[hook] ?? {};
  const command = [`run: ${yamlText(runLine(place, hook))}`, ...(hook === 'pre-push' ? ['use_stdin: true'] : [])];
  if (Array.isArray(section.jobs) && section.jobs.length > 0) {
    const lines = ['- name: secret-hook', ...command.map(line => `  ${line}`)];
    return insertYaml(text, { path: [hook, 'jobs'], lines }, file);
  }
  const lines = ['secret-hook:', '  priority: 1', ...command.map(line => `  ${line}`)];
  return insertYaml(text, { path: [hook, 'commands'], lines }, file);
}

function parseConfig(text: string, file: string): Readonly<Record<string, { readonly jobs?: unknown }>> {
  try {
    return (parse(text) ?? {}) as Readonly<Record<string, { readonly jobs?: unknown }>>;
  } catch (cause) {
    throw new UserError('config-invalid', `${file} is not valid YAML`, {
      hint: 'Mend it and run install again',
      cause,
    });
  }
}

/** The package's own hook: it finds node, and fails with a message where something is missing. */
function runLine(place: Place, hook: HookName): string {
  const args = hook === 'commit-msg' ? ' {1}' : hook === 'pre-push' ? ' {1} {2}' : '';
  return hookCommand(place.folder ?? '', hook) + args;
}
