/** On what a folder is built, and what that stack does with its env files. */
import type { Manifest, RepoPath } from '../model.ts';
import type { EnvName } from '../text/env-names.ts';

/** Stacks that say something about env files; `dotenv` is any loader among the dependencies. */
export type Stack =
  | 'symfony'
  | 'create-react-app'
  | 'vite'
  | 'next'
  | 'expo'
  | 'rails'
  | 'laravel'
  | 'python-web'
  | 'dotenv'
  | 'go'
  | 'dart'
  | 'dotnet';

/** Stacks whose documents tell to commit `.env` and `.env.<mode>`, read 2026. */
const committing: ReadonlySet<Stack> = new Set<Stack>(['symfony', 'create-react-app', 'vite']);

/** Stacks that keep `.env` out of git. In the same folder they win: Laravel brings Vite for its front end. */
const keeping: ReadonlySet<Stack> = new Set<Stack>(['next', 'expo', 'rails', 'laravel', 'python-web']);

/** Stacks of the folders that hold manifests. */
export type Stacks = ReadonlyMap<string, ReadonlySet<Stack>>;

/** Reads the stacks of every folder from its manifests. */
export function stacksOf(manifests: readonly Manifest[]): Stacks {
  const folders = new Map<string, Set<Stack>>();
  for (const { path, bytes } of manifests) {
    const folder = folderOf(path);
    const stacks = folders.get(folder) ?? new Set<Stack>();
    for (const stack of manifestStacks(path, new TextDecoder().decode(bytes))) stacks.add(stack);
    folders.set(folder, stacks);
  }
  return folders;
}

/** Stacks of the nearest folder at or above `path` that has a manifest. */
export function stacksAt(stacks: Stacks, path: RepoPath): ReadonlySet<Stack> {
  for (let folder = folderOf(path); ; folder = folderOf(folder)) {
    const found = stacks.get(folder);
    if (found !== undefined) return found;
    if (folder === '') return new Set();
  }
}

/** Whether the stack around `path` commits a file of that name on purpose. */
export function isCommittedOnPurpose(stacks: Stacks, path: RepoPath, name: EnvName): boolean {
  const here = stacksAt(stacks, path);
  if (name.kind !== 'mode' && !/(?:^|\/)\.env$/.test(path)) return false;
  if (here.has('next') && name.mode === 'test') return true;
  return some(here, committing) && !some(here, keeping);
}

/** Whether any folder is built on something that reads env files and keeps them out of git. */
export function keepsEnvFilesOut(stacks: Stacks): boolean {
  const others: ReadonlySet<Stack> = new Set<Stack>(['dotenv', 'go', 'dart', 'dotnet']);
  return [...stacks.values()].some(here => some(here, keeping) || some(here, others));
}

function some(stacks: ReadonlySet<Stack>, wanted: ReadonlySet<Stack>): boolean {
  return [...wanted].some(stack => stacks.has(stack));
}

function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash === -1 ? '' : path.slice(0, slash);
}

/** Names of dependencies, by stack. Each is looked for as a whole name. */
const packages: readonly (readonly [Stack, RegExp])[] = [
  ['create-react-app', /^react-scripts$/],
  ['vite', /^(?:vite|@sveltejs\/kit|astro|@solidjs\/start|solid-start|@vue\/cli-service)$/],
  ['next', /^next$/],
  ['expo', /^expo$/],
  ['dotenv', /^(?:dotenv|dotenv-\w+|@dotenvx\/dotenvx|env-cmd|dotenv-flow|dotenv-safe)$/],
  ['symfony', /^symfony\/framework-bundle$/],
  ['laravel', /^laravel\/framework$/],
  ['dotenv', /^(?:vlucas\/phpdotenv|symfony\/dotenv)$/],
];

function manifestStacks(path: RepoPath, text: string): readonly Stack[] {
  const name = path.slice(path.lastIndexOf('/') + 1);
  switch (name) {
    case 'package.json':
    case 'composer.json':
      return jsonDependencies(text).flatMap(dependency =>
        packages.filter(([, pattern]) => pattern.test(dependency)).map(([stack]) => stack),
      );
    case 'symfony.lock':
      return ['symfony'];
    case 'Gemfile':
      return textStacks(text, /^\s*gem\s+["']rails["']/m, 'rails', /^\s*gem\s+["']dotenv/m);
    case 'manage.py':
      return /django/.test(text) ? ['python-web'] : [];
    case 'go.mod':
      return ['go'];
    case 'pubspec.yaml':
      return ['dart'];
    case 'Cargo.toml':
      return /^\s*(?:dotenv|dotenvy)\s*=/m.test(text) ? ['dotenv'] : [];
    default:
      return name.endsWith('.csproj') || name.endsWith('.fsproj') ? ['dotnet'] : pythonStacks(text);
  }
}

/** `requirements*.txt`, `pyproject.toml`, `Pipfile`: a name at the start of a line or of a quoted entry. */
function pythonStacks(text: string): readonly Stack[] {
  const web = /(?:^|["'])\s*(?:django|flask|fastapi)(?![\w-])/im;
  const loader = /(?:^|["'])\s*(?:python-dotenv|python-decouple|django-environ|environs)(?![\w-])/im;
  return textStacks(text, web, 'python-web', loader);
}

function textStacks(text: string, framework: RegExp, stack: Stack, loader: RegExp): readonly Stack[] {
  return [...(framework.test(text) ? [stack] : []), ...(loader.test(text) ? (['dotenv'] as const) : [])];
}

/** Names under every `*dependencies` and `require*` of a package manifest; none when it is not JSON. */
function jsonDependencies(text: string): readonly string[] {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    // A manifest that does not parse names no dependency, so it excuses no env file.
    return [];
  }
  if (typeof manifest !== 'object' || manifest === null) return [];
  return Object.entries(manifest)
    .filter(([key]) => /dependencies$/i.test(key) || key.startsWith('require'))
    .flatMap(([, value]) => (typeof value === 'object' && value !== null ? Object.keys(value) : []));
}
