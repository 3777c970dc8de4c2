/** The pre-commit framework: a `repo: local` block that runs the installed package. */
import { join } from 'node:path';
import { parse } from 'yaml';
import { hookNames, type HookName } from './block.ts';
import { hookCommand, yamlText } from './borrowed.ts';
import type { Place } from './place.ts';
import { write, type Change, type FileNow, type Plan } from './plan.ts';
import type { Planning } from './planning.ts';
import { insertYaml, withoutFences } from './yaml-edit.ts';

/** The file of the pre-commit framework. */
export const preCommitFile = '.pre-commit-config.yaml';

const ids: Readonly<Record<Exclude<HookName, 'pre-merge-commit'>, { readonly id: string; readonly stages: string }>> = {
  'pre-commit': { id: 'secret-hook', stages: '[pre-commit, pre-merge-commit]' },
  'commit-msg': { id: 'secret-hook-commit-msg', stages: '[commit-msg]' },
  'pre-push': { id: 'secret-hook-push', stages: '[pre-push]' },
};

/** How it was recognised; null when it is not in use. */
export function findPreCommit(place: Place, planning: Planning): string | null {
  return planning.read(join(place.repository.top, preCommitFile)) && `there is a ${preCommitFile}`;
}

/** Plans our block in its configuration and its own `pre-commit install`. */
export function planPreCommit(place: Place, planning: Planning): Plan {
  const path = join(place.repository.top, preCommitFile);
  const now = planning.read(path);
  const clean = withoutFences(now?.bytes.toString() ?? '');
  const withRepo = insertYaml(clean, { path: ['repos'], lines: repoLines(place) }, preCommitFile);
  const { default_install_hook_types: listed, default_stages: stages } = parse(withRepo) as Record<string, unknown>;
  const lines = [
    `default_install_hook_types: [${hookNames.join(', ')}]`,
    ...(stages === undefined ? [`default_stages: [${formerStages(place, planning, now).join(', ')}]`] : []),
  ];
  const text = listed === undefined ? insertYaml(withRepo, { path: [], lines }, preCommitFile) : withRepo;
  const edit = write(now, { path, text, mode: null, says: 'a `repo: local` block first' });
  const ready = hookNames.every(hook => isFrameworkHook(place, planning, hook));
  const tool: Change = {
    kind: 'tool',
    tool: 'pre-commit',
    argument: 'pre-commit',
    watch: [place.hooksFolder],
    says: 'its own set-up: pre-commit install',
  };
  return {
    manager: 'pre-commit',
    changes: [...edit, ...(ready ? [] : [tool])],
    notes: [
      `Commit ${preCommitFile}; in each clone: pre-commit install`,
      ...(listed === undefined && stages === undefined
        ? ['Hooks of others without `stages` run where they ran before: default_stages says so']
        : []),
      ...(listed === undefined || hookNames.every(hook => JSON.stringify(listed).includes(hook))
        ? []
        : [`default_install_hook_types lacks some of ${hookNames.join(', ')}: what is missing is not checked`]),
    ],
  };
}

/** All hooks that the framework can set up. */
const frameworkHooks = [
  'pre-commit',
  'pre-merge-commit',
  'prepare-commit-msg',
  'commit-msg',
  'post-commit',
  'pre-push',
  'pre-rebase',
  'post-checkout',
  'post-merge',
  'post-rewrite',
];

/**
 * Stages that hooks of others without `stages` ran in before ours were set up: with more kinds of hooks installed they would
 * run on messages and pushes, too, which nobody asked for.
 */
function formerStages(place: Place, planning: Planning, now: FileNow | null): readonly string[] {
  const ours = /^default_stages: \[(.*)\]$/m.exec(now?.bytes.toString() ?? '');
  if (ours) return (ours[1] ?? '').split(', ');
  const others = frameworkHooks.slice(1).filter(hook => isFrameworkHook(place, planning, hook));
  return ['pre-commit', ...others, 'manual'];
}

function isFrameworkHook(place: Place, planning: Planning, hook: string): boolean {
  return planning.read(join(place.hooksFolder, hook))?.bytes.toString('latin1').includes('pre-commit') === true;
}

function repoLines(place: Place): readonly string[] {
  const hooks = (Object.keys(ids) as (keyof typeof ids)[]).flatMap(hook => [
    `  - id: ${ids[hook].id}`,
    `    name: ${ids[hook].id}`,
    '    language: system',
    `    entry: ${yamlText(hookCommand(place.folder ?? '', hook))}`,
    `    stages: ${ids[hook].stages}`,
    '    always_run: true',
    `    pass_filenames: ${hook === 'commit-msg'}`,
    '    require_serial: true',
  ]);
  return ['- repo: local', '  hooks:', ...hooks];
}
