/** Files and folders as they lie on the disk. */
import { closeSync, lstatSync, openSync, readdirSync, realpathSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findRepository } from '../git/repository.ts';
import { isIgnored, listPlainFolder, listRepositoryFolder, type FolderListing } from '../git/worktree-files.ts';
import type { Fragment, RepoPath, Skipped, SkipReason } from '../model.ts';
import { errorCode, UserError } from '../user-error.ts';
import { contentOf } from './content.ts';
import { readFolder } from './read-file.ts';
import { stdinFragments } from './stdin.ts';
import { roomForFiles, shownPath, worktreeItems, type FileItem } from './worktree-items.ts';

/** What to walk. */
export interface WorktreeOptions {
  readonly cwd: string;
  /** Files and folders, relative to `cwd` or absolute. A path that git ignores is read when it is named here. */
  readonly paths: readonly string[];
  /** Whether ignored files are read, too. */
  readonly withIgnored: boolean;
  /** Whether a file is left out by the caller. */
  readonly excludes: (path: RepoPath) => boolean;
  /** Whether the bytes of a fragment need not last longer than until the next one is asked for. */
  readonly isTransient?: boolean;
  /**
   * Is given the files of a folder at once, by their absolute paths, and the one that shown paths count from; answers
   * which of them need not be yielded, or null. Absent: all are.
   */
  readonly sift?: (files: readonly Buffer[], folder: string) => Promise<((index: number) => boolean) | null>;
}

const slash = Buffer.from('/');

/** Where names count from: the top of the repository, or the working folder outside of one. */
interface Base {
  readonly folder: string;
  /** Where the bytes of files are read to; null when each has its own. */
  readonly room: Buffer | null;
  readonly options: WorktreeOptions;
}

/** Yields the files under `paths` and their names. */
export async function* worktreeFragments(options: WorktreeOptions): AsyncGenerator<Fragment | Skipped> {
  const room = options.isTransient === true ? roomForFiles() : null;
  for (const path of options.paths) {
    const named = resolve(options.cwd, path);
    const status = statOf(named, path);
    const beyond = status.isSymbolicLink() ? statSync(named, { throwIfNoEntry: false }) : status;
    if (beyond?.isFIFO() || beyond?.isSocket() || beyond?.isCharacterDevice()) {
      yield* streamed(named, path);
      continue;
    }
    const isFolder = beyond?.isDirectory() === true;
    // A link in a folder is read as what it says; who names one means what it leads to, and that is read, too.
    const full = status.isSymbolicLink() && beyond !== undefined ? realpathSync(named) : named;
    const folder = isFolder ? full : resolve(full, '..');
    const repository = await findRepository(folder);
    const base = { folder: repository?.top ?? options.cwd, room, options };
    if (!isFolder && full !== named) yield* fileFragments(base, Buffer.from(named));
    if (!isFolder) yield* fileFragments(base, Buffer.from(full));
    else if (options.withIgnored || (repository !== null && (await isIgnored(repository, full))))
      yield* walk(base, Buffer.from(full));
    else yield* listed(base, full);
  }
}

/** A pipe that a person names, as `<(command)` does, is read to its end. A device may have none. */
async function* streamed(full: string, path: string): AsyncGenerator<Fragment | Skipped> {
  // A path that a person has typed is shown as it was typed.
  const shown = path as RepoPath;
  let descriptor: number;
  try {
    if (!statSync(full).isFIFO()) {
      yield { kind: 'skipped', path: shown, reason: 'special-file', detail: '', blocking: true };
      return;
    }
    descriptor = openSync(full, 'r');
  } catch (error) {
    const detail = errorCode(error) || String(error);
    yield { kind: 'skipped', path: shown, reason: 'unreadable', detail, blocking: true };
    return;
  }
  try {
    yield* stdinFragments(descriptor, shown);
  } finally {
    closeSync(descriptor);
  }
}

function statOf(full: string, path: string): ReturnType<typeof lstatSync> & object {
  try {
    return lstatSync(full);
  } catch (cause) {
    const code = errorCode(cause) || String(cause);
    if (code !== 'ENOENT' && code !== 'ENOTDIR')
      throw new UserError('unreadable', `Cannot look at ${path} (${code})`, { cause });
    throw new UserError('unreadable', `There is no file or folder ${path}`, {
      hint: 'Paths count from the folder you are in',
      cause,
    });
  }
}

/** A folder as git sees it; a repository inside it is listed by its own rules. */
async function* listed(base: Base, folder: string): AsyncGenerator<Fragment | Skipped> {
  yield* filesOf(base, folder, await listingOf(folder));
}

async function listingOf(folder: string): Promise<FolderListing> {
  const inRepository = (await findRepository(folder)) !== null;
  return inRepository ? listRepositoryFolder(folder) : listPlainFolder(folder);
}

async function* filesOf(
  base: Base,
  folder: string,
  { files, ignored }: FolderListing,
): AsyncGenerator<Fragment | Skipped> {
  const prefix = Buffer.from(`${folder}/`);
  const all = files.map(name => Buffer.concat([prefix, name]));
  const isQuiet = (await base.options.sift?.(all, base.folder)) ?? (() => false);
  for (const [index, full] of all.entries()) {
    if (full.at(-1) === 47) yield* nested(base, full.subarray(0, -1));
    else if (!isQuiet(index))
      for (const item of itemsOf(base, full))
        if (item.kind === 'fragment') yield item;
        else yield* settled(base, full, item);
  }
  for (const name of ignored) yield ignoredEntry(base, Buffer.concat([prefix, name]));
}

/**
 * Another repository. Git is not started in a folder whose name is no text, and it refuses one that somebody else owns:
 * there, what it ignores is read as well.
 */
async function* nested(base: Base, folder: Buffer): AsyncGenerator<Fragment | Skipped> {
  const name = folder.toString();
  const listing = Buffer.from(name).equals(folder) ? await listingOf(name).catch(refused) : null;
  yield* listing === null ? walk(base, folder) : filesOf(base, name, listing);
}

function refused(error: unknown): null {
  if (error instanceof UserError && error.code === 'git-failed') return null;
  throw error;
}

/** Everything in a folder, except what belongs to git. */
async function* walk(base: Base, folder: Buffer): AsyncGenerator<Fragment | Skipped> {
  const read = readFolder(folder);
  if (!Array.isArray(read)) {
    yield { ...read, path: shownPath(base.folder, folder) };
    return;
  }
  for (const entry of read) {
    const full = Buffer.concat([folder, slash, entry.name]);
    if (!entry.isDirectory()) yield* fileFragments(base, full);
    else if (entry.name.toString() !== '.git') yield* walk(base, full);
  }
}

async function* fileFragments(base: Base, file: Buffer): AsyncGenerator<Fragment | Skipped> {
  for (const item of itemsOf(base, file))
    if (item.kind === 'fragment') yield item;
    else yield* settled(base, file, item);
}

/** What a folder or a file that is not plain comes to. */
async function* settled(base: Base, file: Buffer, item: FileItem): AsyncGenerator<Fragment | Skipped> {
  if (item.kind === 'absent') return;
  if (item.kind === 'folder') yield* nested(base, file);
  else if (item.kind === 'odd') yield* contentOf(null, item.place, item.read);
  else yield item;
}

/** Yields the name and the content of one file, or what is there instead of it. */
export async function* fragmentsOfFile(
  file: Buffer,
  path: RepoPath,
): AsyncGenerator<Fragment | Skipped | 'absent' | 'folder'> {
  for (const item of worktreeItems(file, path, null))
    if (item.kind === 'absent' || item.kind === 'folder') yield item.kind;
    else if (item.kind === 'odd') yield* contentOf(null, item.place, item.read);
    else yield item;
}

/** The name and the content of one file, or what is there instead of it. No promises: most of thousands of files are plain. */
function* itemsOf(base: Base, file: Buffer): Generator<FileItem> {
  const path = shownPath(base.folder, file);
  if (base.options.excludes(path)) {
    yield skip(path, 'excluded', '');
  } else yield* worktreeItems(file, path, base.room);
}

/** One entry for an ignored folder, with the number of files in it. */
function ignoredEntry(base: Base, full: Buffer): Skipped {
  const path = shownPath(base.folder, full);
  if (full.at(-1) !== 47) return skip(path, 'ignored', '');
  const count = countFiles(full.toString(), 0);
  const most = count >= filesCountedMax ? 'more than ' : '';
  return skip(path, 'ignored', `${most}${count.toLocaleString('en-US')} ${count === 1 ? 'file' : 'files'}`);
}

/** Counting on would take longer than the scan. */
const filesCountedMax = 100_000;

function countFiles(folder: string, before: number): number {
  let count = before;
  for (const entry of entriesOf(folder)) {
    if (count >= filesCountedMax) return filesCountedMax;
    count = entry.isDirectory() ? countFiles(join(folder, entry.name), count) : count + 1;
  }
  return count;
}

/** The count of what is left out anyway is no reason to fail. */
function entriesOf(folder: string): readonly { readonly name: string; readonly isDirectory: () => boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function skip(path: RepoPath, reason: SkipReason, detail: string): Skipped {
  return { kind: 'skipped', path, reason, detail, blocking: false };
}
