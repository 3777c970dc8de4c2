/** Env files in folders that git ignores as a whole, which git itself does not enter. */
import { opendirSync } from 'node:fs';
import { join } from 'node:path';
import type { RepoPath } from '../model.ts';
import { envKind, type EnvNaming } from '../text/env-names.ts';
import type { RepositoryFiles } from './repository-files.ts';

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

/**
 * Walks the ignored folders of a listing of the repository at `top`, each once, and leaves out what the listing names:
 * git lists a folder whose every file is ignored, and the folders and files in it as well. Links are not followed; what
 * cannot be opened is unfinished.
 */
export function ignoredEnvFiles(
  top: string,
  { ignoredFolders, env }: Pick<RepositoryFiles, 'ignoredFolders' | 'env'>,
  naming: EnvNaming | null = null,
): IgnoredEnvFiles {
  const known = new Set(env.map(({ path }) => path));
  const paths: RepoPath[] = [];
  const unfinished: RepoPath[] = [];
  let left = ENTRIES_MAX;
  const listed = new Set<string>(ignoredFolders);
  const queue = ignoredFolders.filter(
    folder => !folder.split('/').some(isStrangersFolder) && !foldersAbove(folder).some(above => listed.has(above)),
  );
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
      if (kind !== null && kind !== 'template' && !known.has(path)) paths.push(path);
    }
  }
  return { paths, unfinished };
}

/** From the outermost on, without the folder itself; each ends with `/`. */
function foldersAbove(folder: RepoPath): readonly string[] {
  const names = folder.split('/').slice(0, -2);
  return names.map((_, index) => `${names.slice(0, index + 1).join('/')}/`);
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
