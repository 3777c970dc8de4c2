/** The files of a repository that guarding asks about, sorted by what they are. */
import { posix } from 'node:path';
import { listFiles, listIgnored, type ListedFile } from '../git/files.ts';
import { repoPath } from '../git/repo-path.ts';
import type { Repository } from '../git/repository.ts';
import type { RepoPath } from '../model.ts';
import { composeEnvFiles } from '../text/compose-env-files.ts';
import { envKind, envName, type EnvNaming } from '../text/env-names.ts';
import { baselineName, configurationName } from '../text/policy-names.ts';
import { readRegularFile } from './work-tree.ts';

/** A listed file with its name as we show it. */
export interface NamedFile extends ListedFile {
  readonly path: RepoPath;
}

/** What guarding needs to know of the tree. Index files have an `id`, others are only in the work tree. */
export interface RepositoryFiles {
  /** Env-like files, templates included: in the index, untracked, ignored, or named by a compose file. */
  readonly env: readonly NamedFile[];
  readonly gitignores: readonly NamedFile[];
  /** Files of the index that tell on what their folder is built. */
  readonly manifests: readonly NamedFile[];
  /** Configurations of ours in the index, below the top. */
  readonly configurations: readonly RepoPath[];
  /** Whether the index has the baseline. */
  readonly hasBaseline: boolean;
  /** Env files whose name does not say so: a compose file or the team does. */
  readonly envNames: ReadonlySet<RepoPath>;
  /** Folders that are ignored as a whole, which nobody has entered; each ends with `/`. */
  readonly ignoredFolders: readonly RepoPath[];
}

const manifestNames: ReadonlySet<string> = new Set(
  'package.json composer.json symfony.lock Gemfile manage.py go.mod pubspec.yaml Cargo.toml pyproject.toml Pipfile'.split(
    ' ',
  ),
);
/** Other people's code: its folders are not ours to cover. */
const vendored = /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|\.venv|venv)\//;

/** Lists them. Runs two walks of the work tree beside each other. */
export async function repositoryFiles(
  repository: Repository,
  naming: EnvNaming | null = null,
): Promise<RepositoryFiles> {
  const isOwn = (path: string): boolean => naming !== null && isNamed(path, naming);
  const [listed, ignored] = await Promise.all([
    listFiles(repository, path => isInteresting(path) || isOwn(path)),
    listIgnored(repository, path => path.endsWith('/') || envName(path) !== null || isOwn(path)),
  ]);
  const files = [...listed, ...ignored].map(file => ({ ...file, path: repoPath(file.pathBytes) }));
  const isFolder = ({ path }: NamedFile): boolean => path.endsWith('/');
  const tracked = files.filter(({ id }) => id !== null);
  const composeFiles = tracked.filter(({ path }) => isCompose(posix.basename(path)));
  const composeNames = namedByCompose(repository, composeFiles);
  const isEnvLike = (path: RepoPath): boolean => envKind(path, naming) !== null;
  const env = files.filter(file => isEnvLike(file.path) && !isFolder(file));
  const others = await otherNames(
    repository,
    [...composeNames].filter(path => !isEnvLike(path)),
  );
  return {
    env: [...env, ...others],
    gitignores: files.filter(({ path }) => posix.basename(path) === '.gitignore'),
    manifests: tracked.filter(({ path }) => isManifest(posix.basename(path)) && !vendored.test(path)),
    configurations: tracked.map(({ path }) => path).filter(path => path.endsWith(`/${configurationName}`)),
    hasBaseline: tracked.some(({ path }) => path === baselineName),
    envNames: new Set([...composeNames, ...env.map(({ path }) => path).filter(path => naming?.isEnv(path) === true)]),
    ignoredFolders: files.filter(file => file.id === null && isFolder(file)).map(({ path }) => path),
  };
}

/** `listed` is a path as git lists it, in Latin-1; what is not ASCII in it is made of UTF-8. */
function isNamed(listed: string, { isEnv, isTemplate }: EnvNaming): boolean {
  const path = repoPath(Buffer.from(listed, 'latin1'));
  return isEnv(path) || isTemplate(path);
}

// Of a large repository every name is asked, of a small one hardly any passes the first test: patterns come last.

function isManifest(name: string): boolean {
  if (manifestNames.has(name)) return true;
  if (name.endsWith('proj')) return /.\.[cf]sproj$/.test(name);
  return name.startsWith('requirements') && /^requirements[\w.-]*\.txt$/.test(name);
}

function isCompose(name: string): boolean {
  return name.includes('compose') && /^(?:docker-)?compose(?:[.-][\w.-]+)?\.ya?ml$/.test(name);
}

function isInteresting(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    name === '.gitignore' ||
    name === configurationName ||
    name === baselineName ||
    isManifest(name) ||
    isCompose(name) ||
    envName(name) !== null
  );
}

/** The names are asked from the work tree: a compose file is no secret, and it saves a process. */
function namedByCompose(repository: Repository, composeFiles: readonly NamedFile[]): ReadonlySet<RepoPath> {
  const names = composeFiles.flatMap(({ path }) => {
    const bytes = readRegularFile(repository.top, path);
    if (bytes === null) return [];
    return composeEnvFiles(bytes.toString('utf8')).map(name => posix.join(posix.dirname(path), name));
  });
  return new Set(names.filter(isFileName).map(name => name as RepoPath));
}

/** Bytes of one part of a path that a file system takes. */
const partBytesMax = 255;

/** Whether a file of the repository can have that path; git answers nothing at all when it is asked about one that leads out. */
function isFileName(path: string): boolean {
  const parts = path.split('/');
  const isPart = (part: string): boolean =>
    part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= partBytesMax;
  return parts[0] !== '.git' && !path.includes('\0') && parts.every(isPart);
}

/** Where files under other names stand: in the index, or only in the work tree. */
async function otherNames(repository: Repository, paths: readonly RepoPath[]): Promise<readonly NamedFile[]> {
  if (paths.length === 0) return [];
  const wanted = new Set<string>(paths.map(path => Buffer.from(path).toString('latin1')));
  const listed = await listFiles(repository, path => wanted.has(path));
  const found = new Map(listed.map(file => [repoPath(file.pathBytes), file]));
  return paths.map(path => ({ pathBytes: Buffer.from(path), mode: null, id: null, ...found.get(path), path }));
}
