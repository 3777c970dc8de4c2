/** Env files in folders that git ignores as a whole, which git itself does not enter. */
import { opendirSync } from 'node:fs';
import { join } from 'node:path';
import type { RepoPath } from '../model.ts';
import { envKind, type EnvNaming } from '../text/env-names.ts';

/** Folders of dependencies, virtual environments and builds: what lies there is not the developer's own. */
const STRANGERS: ReadonlySet<string> = new Set(
  (
    'node_modules .venv venv virtualenv .virtualenv vendor third_party bower_components jspm_packages site-packages ' +
    'dist build out output target bin obj coverage .next .nuxt .output .svelte-kit .astro .angular .cache ' +
    '.turbo .parcel-cache .gradle .m2 .terraform __pycache__ .tox .nox .mypy_cache .pytest_cache .ruff_cache .eggs .git .hg .svn ' +
    '.yarn .pnpm-store .bundle Pods DerivedData .dart_tool .pub-cache .cargo'
  ).split(' '),
);

/** Entries that are looked at in all of them together: a folder of data must not make a commit wait. */
const ENTRIES_MAX = 5_000;

/** What was found, from `top`. */
export interface IgnoredEnvFiles {
  readonly paths: readonly RepoPath[];
  /** Folders that were not walked to their end; each ends with `/`. */
  readonly unfinished: readonly RepoPath[];
}

/** Whether a folder of that name holds only what others made. */
export function isStrangersFolder(name: string): boolean {
  return STRANGERS.has(name) || name.endsWith('.egg-info');
}

/** Walks the `folders` (from `top`, each ends with `/`). Links are not followed; what cannot be opened is unfinished. */
export function ignoredEnvFiles(
  top: string,
  folders: readonly RepoPath[],
  naming: EnvNaming | null = null,
): IgnoredEnvFiles {
  const paths: RepoPath[] = [];
  const unfinished: RepoPath[] = [];
  let left = ENTRIES_MAX;
  const queue = folders.filter(folder => !folder.split('/').some(isStrangersFolder));
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
    const walked = left > 0 ? readFolder(join(top, next), left) : null;
    if (walked === null || walked.names.length >= left) unfinished.push(next);
    if (walked === null || walked.names.some(({ name }) => name === 'pyvenv.cfg')) continue;
    left -= walked.names.length;
    for (const { name, isFolder } of walked.names) {
      // Names below folders that git listed are paths.
      const path = `${next}${name}` as RepoPath;
      if (isFolder && !isStrangersFolder(name)) queue.push(`${path}/` as RepoPath);
      const kind = isFolder ? null : envKind(path, naming);
      if (kind !== null && kind !== 'template') paths.push(path);
    }
  }
  return { paths, unfinished };
}

interface Folder {
  readonly names: readonly { readonly name: string; readonly isFolder: boolean }[];
}

function readFolder(path: string, most: number): Folder | null {
  try {
    const folder = opendirSync(path);
    try {
      const names: { name: string; isFolder: boolean }[] = [];
      for (let entry = folder.readSync(); entry !== null && names.length < most; entry = folder.readSync())
        names.push({ name: entry.name, isFolder: entry.isDirectory() });
      return { names };
    } finally {
      folder.closeSync();
    }
  } catch {
    // No right to look, or gone: told as unfinished.
    return null;
  }
}
