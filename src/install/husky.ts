/** Husky 9 (and its older form that git calls directly): the default where there is a package.json. */
import { join } from 'node:path';
import { chainOf, type Chain } from './chain.ts';
import { planHookFolder } from './hook-files.ts';
import { lists, readPackageJson, withPrepare } from './package-json.ts';
import type { Place } from './place.ts';
import { write, type Change, type Plan } from './plan.ts';
import type { Planning } from './planning.ts';

/** The husky folder in use, from the top (`.husky`, `packages/web/.husky`), and who calls its files; null without husky. */
export function findHusky(
  place: Place,
  planning: Planning,
): { readonly folder: string; readonly direct: boolean } | null {
  const value = place.hooksPath?.scope === 'local' ? place.hooksPath.value.replace(/\/$/, '') : '';
  const relative = value.startsWith(`${place.repository.top}/`) ? value.slice(place.repository.top.length + 1) : value;
  if (/(?:^|\/)\.husky\/_$/.test(relative)) return { folder: relative.slice(0, -2), direct: false };
  if (/(?:^|\/)\.husky$/.test(relative)) return { folder: relative, direct: true };
  if (value !== '') return null;
  const home = huskyHome(place);
  const json = home === null ? null : readPackageJson(join(place.repository.top, home), planning.read)?.json;
  if (json && lists(json, 'husky')) return { folder: under(home ?? '', '.husky'), direct: false };
  return null;
}

/** Plans husky's own set-up, the `prepare` script that repeats it in every clone, and our hooks in `.husky`. */
export function planHusky(place: Place, planning: Planning): Plan {
  const { top } = place.repository;
  const found = findHusky(place, planning);
  const home = huskyHome(place) ?? '';
  const folder = found?.folder ?? under(home, '.husky');
  const direct = found?.direct ?? false;
  const setUp = direct ? nothing : planSetUp(place, planning, folder);
  const script = planScript(place, planning, home);
  const hooks = planHookFolder(
    {
      path: join(top, folder),
      folder: place.folder ?? '',
      body: planning.body,
      needsMode: direct,
      tracked: true,
      // The hook that gives a new linked work tree what husky keeps out of git.
      chained: direct ? setUp.hooks : [...new Set([...setUp.hooks, 'post-checkout'])],
    },
    planning.read,
  );
  return {
    manager: 'husky',
    changes: [...planning.copy, ...script.changes, ...hooks, ...setUp.changes],
    notes: [
      ...script.notes,
      ...setUp.notes,
      // Without a script it takes the command that the note about it names.
      `Commit ${folder}/ and package.json${script.notes.length > 0 ? '' : ': every clone then has the hook after its install'}`,
    ],
  };
}

/** Plans what a fresh clone needs after its packages are installed; null when the project has no hooks of husky. */
export function planPrepare(place: Place, planning: Planning): Plan | null {
  const folder = findHusky(place, planning)?.folder ?? under(huskyHome(place) ?? '', '.husky');
  if (planning.list(join(place.repository.top, folder)).length === 0) return null;
  const { changes, notes } = planSetUp(place, planning, folder);
  return { manager: 'husky', changes: [...planning.copy, ...changes], notes };
}

const nothing: Chain = { changes: [], hooks: [], notes: [] };

/** Husky's own set-up, unless it is there already, and what it would put out of work. */
function planSetUp(place: Place, planning: Planning, folder: string): Chain {
  const { top } = place.repository;
  const stub = planning.read(join(top, folder, '_', 'pre-commit'));
  if (place.hooksPath?.value === `${folder}/_` && stub !== null) return nothing;
  const chain = chainOf(place, planning);
  const tool: Change = {
    kind: 'tool',
    tool: 'husky',
    argument: folder,
    watch: [join(top, folder, '_')],
    says: `its own set-up: core.hooksPath ${folder}/_`,
  };
  return { ...chain, changes: [...chain.changes, tool] };
}

function planScript(place: Place, planning: Planning, home: string): Pick<Plan, 'changes' | 'notes'> {
  const path = join(place.repository.top, home, 'package.json');
  const project = readPackageJson(join(place.repository.top, home), planning.read);
  if (project === null) return nothing;
  const { json, text } = project;
  const scripts = Object.values(json.scripts ?? {}).join('\n');
  // Husky is set up by the project itself; all that is needed are our lines in its folder.
  if (/\bhusky\b/.test(scripts) && !scripts.includes('secret-hook prepare')) return nothing;
  // Yarn 2 and later never run `prepare` of the project itself.
  const berry = place.packageManager === 'berry' || place.packageManager === 'pnp';
  if (berry && json.private !== true) {
    const note =
      'package.json is not private, and Yarn has only `postinstall`, which would also run for those who install your ' +
      'published package; so no script was added: run `yarn secret-hook prepare` once in every clone';
    return { changes: [], notes: [note] };
  }
  const name = berry ? 'postinstall' : 'prepare';
  const says = `script "${name}": sets the hooks up at every install`;
  return {
    changes: write(planning.read(path), { path, text: withPrepare(text, json, name), mode: null, says }),
    notes: [],
  };
}

/** The folder whose package.json gets the script: where the package is installed, else the nearest project. */
function huskyHome(place: Place): string | null {
  return place.projects.includes(place.folder ?? '') ? (place.folder ?? '') : place.project;
}

function under(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
