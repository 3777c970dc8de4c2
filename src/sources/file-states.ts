/** Gathers what the guards judge: the states of files, and what teammates' git would ignore. */
import { posix } from 'node:path';
import { readObjects } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Change } from '../git/staged-changes.ts';
import { runGit } from '../git/stream.ts';
import type { FileState, GuardFacts, IgnoredState, IgnoreProbe, Manifest, ObjectId, RepoPath } from '../model.ts';
import { emptyBlobIds } from '../text/blob-id.ts';
import { envKind, type EnvNaming } from '../text/env-names.ts';
import { type Asked, ignoredStates } from './ignored-states.ts';
import { ignoredEnvFiles } from './ignored-folders.ts';
import { type NamedFile, repositoryFiles, type RepositoryFiles } from './repository-files.ts';
import { readRegularFile, statusOf } from './work-tree.ts';

/** Names that teammates' git has to ignore wherever env files may come to lie. */
const mustBeIgnored = [
  '.env',
  '.env.local',
  '.env.development',
  '.env.development.local',
  '.env.test.local',
  '.env.production',
  '.env.production.local',
  '.env.staging',
] as const;

/** Stands for every folder that has nothing special about it. */
const deepFolder = 'any/deeper/folder' as RepoPath;

/** What has been asked already, and what the team says. */
export interface GuardSources {
  /** Absent: listed here. */
  readonly files?: Promise<RepositoryFiles>;
  /** Names of a team's own, by which `files` were listed, too. */
  readonly naming?: EnvNaming | null;
  /** Whether env files in folders that are ignored as a whole count, which a walk has to find. */
  readonly withHidden?: boolean;
  /** Whether a guard has anything to say about a staged file of this name that is no env file. Absent: about any. */
  readonly concerns?: (path: RepoPath) => boolean;
}

/**
 * Gathers the facts for the staged `changes`. They may still be on their way: the walk of the work tree starts beside them.
 * On a clean commit this costs two `git ls-files` beside each other and one `git check-ignore`.
 */
export async function guardFacts(
  repository: Repository,
  changes: readonly Change[] | Promise<readonly Change[]>,
  { files: listing, naming = null, withHidden = false, concerns = () => true }: GuardSources = {},
): Promise<GuardFacts> {
  const [listed, staged] = await Promise.all([listing ?? repositoryFiles(repository, naming), changes]);
  const files = withHidden ? withHiddenFiles(repository, listed, naming) : listed;
  const known = new Set(files.env.map(({ path }) => path));
  const changed = new Map(staged.map(change => [change.path, change]));
  const left = staged
    .filter(({ path }) => concerns(path) && !known.has(path))
    .map(({ path, pathBytes, newId, newMode, status }): NamedFile => {
      const gone = status === 'D';
      return { path, pathBytes, id: gone ? null : newId, mode: gone ? null : newMode };
    });
  const places = probePlaces(files, naming);
  const asked: readonly Asked[] = [...files.env, ...places];
  const ignoreChanges = staged.filter(({ path }) => posix.basename(path) === '.gitignore');
  const answers = await ignoredStates(repository, asked, { gitignores: files.gitignores, changes: ignoreChanges });
  const states = [...files.env, ...left].map((file, index) =>
    fileState(repository, file, {
      change: changed.get(file.path),
      ignored: index < files.env.length ? answers[index] : undefined,
    }),
  );
  return {
    files: (await withoutIntentToAdd(repository, states, files)).toSorted((a, b) => (a.path < b.path ? -1 : 1)),
    probes: places.map((place, index) => ({ ...place.probe, ignored: answers[files.env.length + index] ?? unknown })),
    envFiles: files.envNames,
    deletedIgnores: new Set(ignoreChanges.filter(({ status }) => status === 'D').map(({ path }) => path)),
    keepsNothing: () => keepsNothing(repository, staged),
    manifests: () => readManifests(repository, files.manifests),
  };
}

/** Whether all that the index has is new: HEAD's files are deleted one and all. */
async function keepsNothing({ top }: Repository, staged: readonly Change[]): Promise<boolean> {
  if (staged.some(({ status }) => status !== 'A' && status !== 'D')) return false;
  const { stdout } = await runGit(['ls-files', '-z'], { cwd: top });
  const added = staged.filter(({ status }) => status === 'A').length;
  return stdout.toString('latin1').split('\0').length - 1 === added;
}

/** With the env files in folders that git does not enter. */
function withHiddenFiles({ top }: Repository, files: RepositoryFiles, naming: EnvNaming | null): RepositoryFiles {
  const hidden = ignoredEnvFiles(top, files, naming).paths;
  const named = hidden.map(path => ({ path, pathBytes: Buffer.from(path), id: null, mode: null }));
  return {
    ...files,
    env: [...files.env, ...named],
    envNames: new Set([...files.envNames, ...hidden.filter(path => naming?.isEnv(path) === true)]),
  };
}

const unknown: IgnoredState = { here: null, index: null, head: null };

interface ProbePlace extends Asked {
  readonly probe: Omit<IgnoreProbe, 'ignored'>;
}

/** Every name in every kind of folder, `.env.example` with them, and every template that exists. */
function probePlaces({ env, gitignores, manifests }: RepositoryFiles, naming: EnvNaming | null): readonly ProbePlace[] {
  const folders = new Map<RepoPath, IgnoreProbe['place']>();
  const folderOf = (path: RepoPath): RepoPath => path.slice(0, Math.max(0, path.lastIndexOf('/'))) as RepoPath;
  for (const { path, id } of gitignores) if (id !== null) folders.set(folderOf(path), 'folder');
  for (const { path } of manifests) folders.set(folderOf(path), 'package');
  folders.set('' as RepoPath, 'root');
  folders.set(deepFolder, 'deep');
  const order: readonly IgnoreProbe['place'][] = ['root', 'package', 'folder', 'deep'];
  const sorted = [...folders].toSorted(([a, x], [b, y]) => order.indexOf(x) - order.indexOf(y) || (a < b ? -1 : 1));
  const probes = sorted.flatMap(([folder, place]) => [
    ...mustBeIgnored.map(name => probeAt(folder, place, name, 'ignored')),
    probeAt(folder, place, '.env.example', 'open'),
  ]);
  const asked = new Set(probes.map(({ path }) => path));
  const templates = env.filter(({ path }) => envKind(path, naming) === 'template' && !asked.has(path));
  return [...probes, ...templates.map(({ path }) => probeAt(folderOf(path), 'folder', posix.basename(path), 'open'))];
}

function probeAt(
  folder: RepoPath,
  place: IgnoreProbe['place'],
  name: string,
  expected: IgnoreProbe['expected'],
): ProbePlace {
  const path = posix.join(folder, name) as RepoPath;
  const meantOpen = expected === 'open';
  return { path, pathBytes: Buffer.from(path), meantOpen, probe: { path, folder, place, expected } };
}

const statuses = { A: 'added', M: 'modified', D: 'deleted', T: 'type-changed', U: 'modified' } as const;

interface Circumstances {
  readonly change: Change | undefined;
  readonly ignored: IgnoredState | undefined;
}

/** The work tree is looked at when a guard asks: most staged files are none of theirs. */
function fileState(repository: Repository, file: NamedFile, { change, ignored }: Circumstances): FileState {
  const { top } = repository;
  const status = () => statusOf(top, file.path);
  const staged = change === undefined ? null : statuses[change.status];
  return {
    path: file.path,
    get exists() {
      return status() !== null;
    },
    tracked: file.id === null ? staged === 'deleted' : staged !== 'added',
    staged,
    get mode() {
      // Windows and some mounts make modes up.
      return process.platform === 'win32' ? null : (status()?.mode ?? 0) & 0o777 || null;
    },
    get sizeBytes() {
      return file.id === null ? (status()?.size ?? null) : null;
    },
    get link() {
      return file.mode === null ? status()?.isSymbolicLink() === true : file.mode === '120000';
    },
    read: () => (file.id === null ? Promise.resolve(readRegularFile(top, file.path)) : readBlob(repository, file.id)),
    ignored: ignored ?? unknown,
  };
}

async function readBlob(repository: Repository, id: ObjectId): Promise<Uint8Array | null> {
  for await (const answer of readObjects(repository, [id])) if (answer.kind === 'bytes') return answer.bytes;
  return null;
}

async function readManifests(repository: Repository, manifests: readonly NamedFile[]): Promise<readonly Manifest[]> {
  const paths = new Map<ObjectId, RepoPath[]>();
  for (const { id, path } of manifests) if (id !== null) paths.set(id, [...(paths.get(id) ?? []), path]);
  const read: Manifest[] = [];
  for await (const answer of readObjects(repository, [...paths.keys()]))
    if (answer.kind === 'bytes')
      for (const path of paths.get(answer.id) ?? []) read.push({ path, bytes: answer.bytes });
  return read;
}

/**
 * `git add -N` puts an empty blob into the index that no commit will hold: such a file is untracked still.
 * Only an env file whose blob is empty and whose work tree is not raises the question.
 */
async function withoutIntentToAdd(
  repository: Repository,
  states: readonly FileState[],
  { env }: RepositoryFiles,
): Promise<readonly FileState[]> {
  const empty = emptyBlobIds[repository.objectFormat];
  const suspects = new Map(env.filter(({ id }) => id === empty).map(file => [file.path, file]));
  if (suspects.size === 0) return states;
  const { stdout } = await runGit(['ls-files', '-z', '--deleted', '--modified', '--', ...suspects.keys()], {
    cwd: repository.top,
  });
  const filled = new Set(stdout.toString().split('\0'));
  const result: FileState[] = [];
  for (const state of states) {
    const suspect = suspects.get(state.path);
    if (
      suspect === undefined ||
      state.staged !== null ||
      !filled.has(state.path) ||
      (await isInHead(repository, state.path))
    )
      result.push(state);
    else
      result.push(
        fileState(repository, { ...suspect, id: null, mode: null }, { change: undefined, ignored: state.ignored }),
      );
  }
  return result;
}

async function isInHead(repository: Repository, path: RepoPath): Promise<boolean> {
  const { exitCode } = await runGit(['cat-file', '-e', `HEAD:${path}`], { cwd: repository.top, okCodes: [0, 1, 128] });
  return exitCode === 0;
}
