/** Every file of a work tree, ignored and untracked ones included, with what the file system says. */
import { lstatSync, type Stats } from 'node:fs';
import { repoPath } from '../git/repo-path.ts';
import type { Fragment, RepoPath, Skipped } from '../model.ts';
import { readFolder } from './read-file.ts';
import { fragmentsOfFile } from './worktree.ts';

/** A file or a link. */
export interface WorkFile {
  readonly path: RepoPath;
  /** Absolute, as the file system has it. */
  readonly full: Buffer;
  readonly sizeBytes: number;
  /** Permission bits. */
  readonly mode: number;
  readonly kind: 'file' | 'link' | 'other';
}

/** What a walk found, in the order of the names. */
export interface WorkListing {
  readonly files: readonly WorkFile[];
  /** Folders that were not entered or could not be read, and files that went away. */
  readonly skipped: readonly Skipped[];
  /** Permission bits of the folders, `''` being the top. */
  readonly folders: ReadonlyMap<string, number>;
}

/** Where to walk. */
export interface Walk {
  /** Absolute path without a final slash. */
  readonly top: string;
  /** Whether a folder is named instead of entered. `path` has no final slash. */
  readonly passesOver: (path: RepoPath, name: string) => boolean;
}

const slash = Buffer.from('/');

/** Walks the tree. What belongs to git itself is left out. */
export function listWorkFiles({ top, passesOver }: Walk): WorkListing {
  const files: WorkFile[] = [];
  const skipped: Skipped[] = [];
  const folders = new Map<string, number>();
  const prefix = Buffer.from(top === '/' ? '/' : `${top}/`);
  const open: Buffer[] = [Buffer.from(top)];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop()) {
    const shown = repoPath(folder.subarray(prefix.length));
    const [status, read] = [statusOf(folder), readFolder(folder)];
    if (status !== null) folders.set(shown, status.mode & 0o7777);
    if (!Array.isArray(read)) {
      skipped.push({ ...read, path: shown });
      continue;
    }
    const below: Buffer[] = [];
    for (const entry of read) {
      const full = Buffer.concat([folder, slash, entry.name]);
      const path = repoPath(full.subarray(prefix.length));
      const name = entry.name.toString();
      if (name === '.git') continue;
      if (entry.isDirectory()) {
        if (passesOver(path, name))
          // A folder is told with a slash, as git does.
          skipped.push({ ...passedOver, path: `${path}/` as RepoPath });
        else below.push(full);
        continue;
      }
      const seen = statusOf(full);
      if (seen === null) skipped.push(vanished(path));
      else files.push({ path, full, sizeBytes: seen.size, mode: seen.mode & 0o7777, kind: kindOf(seen) });
    }
    // The last one in is the first one out.
    open.push(...below.toReversed());
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : 1)), skipped, folders };
}

const passedOver = { kind: 'skipped', reason: 'dependency-folder', detail: '', blocking: false } as const;

function vanished(path: RepoPath): Skipped {
  return { kind: 'skipped', path, reason: 'vanished', detail: '', blocking: false };
}

function kindOf(status: Stats): WorkFile['kind'] {
  return status.isFile() ? 'file' : status.isSymbolicLink() ? 'link' : 'other';
}

/** Null when it has gone, or nobody may look. */
function statusOf(full: Buffer): Stats | null {
  try {
    return lstatSync(full, { throwIfNoEntry: false }) ?? null;
  } catch {
    // The folder above was closed meanwhile: the read of it, or of the file, says so.
    return null;
  }
}

/** One more file, that is shown as `path`; null when it is not there. */
export function workFile(full: string, path: RepoPath): WorkFile | null {
  const seen = statusOf(Buffer.from(full));
  return seen === null
    ? null
    : { path, full: Buffer.from(full), sizeBytes: seen.size, mode: seen.mode & 0o7777, kind: kindOf(seen) };
}

/** Yields the names and contents of listed files. */
export async function* workFragments(files: readonly WorkFile[]): AsyncGenerator<Fragment | Skipped> {
  for (const { full, path } of files)
    for await (const item of fragmentsOfFile(full, path)) {
      if (item === 'absent' || item === 'folder') yield vanished(path);
      else yield item;
    }
}
