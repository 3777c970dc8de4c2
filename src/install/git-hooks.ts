/** Plain hooks: in `.git/hooks`, or in the folder that the repository's own `core.hooksPath` names. */
import { join } from 'node:path';
import { chainOf } from './chain.ts';
import { planHookFolder } from './hook-files.ts';
import { fromTop, unsetCommand, type Place } from './place.ts';
import type { Change, Plan } from './plan.ts';
import type { Planning } from './planning.ts';

/** Plans our block in the hooks git calls. */
export function planGitHooks(place: Place, planning: Planning): Plan {
  const { top, commonDir } = place.repository;
  const own = join(commonDir, 'hooks');
  const scope = place.hooksPath?.scope;
  const personal = scope === 'global' || scope === 'system';
  const path = personal ? own : place.hooksFolder;
  const inTree = fromTop(top, path);
  const tracked = inTree !== null && inTree !== '.git' && !inTree.startsWith('.git/');
  const isShared = place.hooksPath !== null && !personal && inTree === null && path !== own;
  const chain = personal ? chainOf(place, planning) : { changes: [], hooks: [], notes: [] };
  const hooks = planHookFolder(
    { path, folder: place.folder ?? '', body: planning.body, needsMode: true, tracked, chained: chain.hooks },
    planning.read,
  );
  const setting: Change = {
    kind: 'config',
    key: 'core.hooksPath',
    value: own,
    says: `this repository's own hooks instead of ${place.hooksPath?.value ?? ''}, which lies outside of it`,
  };
  const notes = [
    ...chain.notes,
    ...(tracked ? [`Commit ${inTree}: every clone that uses this hooks folder then has the hook`] : []),
    ...(isShared && place.hooksPath ? sharedNotes(path, unsetCommand(place.hooksPath, place.repository)) : []),
    ...(tracked || isShared ? [] : ['The hooks are in this clone only: run `npx secret-hook install` in each clone']),
    ...(personal ? ['core.hooksPath names this folder in full: run install again when the repository moves'] : []),
  ];
  return {
    manager: 'git',
    changes: [...planning.copy, ...hooks, ...chain.changes, ...(personal ? [setting] : [])],
    notes,
  };
}

/** A folder outside, which other repositories may name as well: nobody sees that from here. */
function sharedNotes(path: string, unset: string): readonly string[] {
  return [
    `Every repository whose core.hooksPath is ${path} gets these hooks: its commits are stopped until \`npx secret-hook install\` has run there, too`,
    `For this one alone:  npx secret-hook uninstall && ${unset} && npx secret-hook install`,
  ];
}
