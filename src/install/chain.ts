/** Hooks that stop being called when `core.hooksPath` changes: called by ours from then on, or named. */
import { join } from 'node:path';
import { hookNames } from './block.ts';
import type { Place } from './place.ts';
import { write, type Change, type Plan } from './plan.ts';
import type { Planning } from './planning.ts';
import { stateFolder } from './state.ts';

/** What to write so that nothing that ran before is silently gone. */
export interface Chain {
  readonly changes: readonly Change[];
  /** Hooks other than ours for which a calling hook must be written. */
  readonly hooks: readonly string[];
  readonly notes: Plan['notes'];
}

/** All hooks that git calls by name on a person's machine and that husky forwards. */
const forwarded: readonly string[] = [
  ...hookNames,
  'prepare-commit-msg',
  'post-commit',
  'applypatch-msg',
  'pre-applypatch',
  'post-applypatch',
  'pre-rebase',
  'post-rewrite',
  'post-checkout',
  'post-merge',
  'pre-auto-gc',
];

/** Finds the executable hooks in the folder that git uses now and that will not be git's any more. */
export function chainOf(place: Place, planning: Planning): Chain {
  const scope = place.hooksPath?.scope;
  if (scope !== undefined && scope !== 'global' && scope !== 'system') return { changes: [], hooks: [], notes: [] };
  const names = executable(place.hooksFolder, planning);
  const called = names.filter(name => forwarded.includes(name));
  const silent = names.filter(name => !forwarded.includes(name));
  const kind = scope === undefined ? 'plain' : 'global';
  const where = scope === undefined ? 'in .git/hooks' : `of core.hooksPath (${scope}: ${place.hooksPath?.value ?? ''})`;
  const notes = [
    ...(called.length ? [`The hooks ${where} go on working, called after ours: ${called.join(', ')}`] : []),
    ...(silent.length ? [`These hooks ${where} do not run in this repository any more: ${silent.join(', ')}`] : []),
  ];
  const changes = called.flatMap(name => {
    const path = join(stateFolder(place.repository.commonDir), 'chain', name);
    return write(planning.read(path), {
      path,
      text: `${kind}\n`,
      mode: null,
      says: `calls the ${name} that ran before`,
    });
  });
  const ours: readonly string[] = hookNames;
  return { changes, hooks: called.filter(name => !ours.includes(name)), notes };
}

function executable(folder: string, planning: Planning): readonly string[] {
  return planning
    .list(folder)
    .filter(name => /^[a-z-]+$/.test(name))
    .filter(name => ((planning.read(join(folder, name))?.mode ?? 0) & 0o111) !== 0);
}
