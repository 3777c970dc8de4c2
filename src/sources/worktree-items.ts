/** One file of the work tree as fragments, without promises: most of thousands of files are plain. */
import { realpathSync } from 'node:fs';
import { isAbsolute, relative } from 'node:path';
import { repoPath } from '../git/repo-path.ts';
import type { Fragment, RepoPath, Skipped } from '../model.ts';
import { isPlain, type Place } from './content.ts';
import { readAtOnce, readWorktreeFile, type FileRead } from './read-file.ts';

/** Room for most files: one allocation each would be garbage by the hundred megabytes. */
export function roomForFiles(): Buffer {
  return Buffer.allocUnsafeSlow(2 << 20);
}

/** A fragment, or what is there instead of one. */
export type FileItem =
  | Fragment
  | Skipped
  | { readonly kind: 'absent' }
  | { readonly kind: 'folder' }
  | { readonly kind: 'odd'; readonly place: Place; readonly read: Extract<FileRead, { kind: 'bytes' }> };

/** The name and the content of one file, or what is there instead of it. `room`: see `readWorktreeFile`. */
export function* worktreeItems(file: Buffer | string, path: RepoPath, room: Buffer | null): Generator<FileItem> {
  const where = { path, origin: { kind: 'worktree' }, before: [] } as const;
  let named = false;
  for (const read of readWorktreeFile(file, room)) {
    if (read.kind === 'absent' || read.kind === 'folder') {
      yield read;
      return;
    }
    if (read.kind === 'skipped') {
      yield { kind: 'skipped', path, reason: read.reason, detail: read.detail, blocking: read.blocking };
      continue;
    }
    if (!named) yield { ...where, kind: 'fragment', role: 'name', bytes: Buffer.from(path), window: null };
    named = true;
    if (read.link === true || isPlain(read)) {
      const link = read.link ? { link: true } : {};
      yield { ...where, kind: 'fragment', role: 'content', bytes: read.bytes, window: null, ...link };
    } else yield { kind: 'odd', place: where, read };
  }
}

/**
 * The same for a file that is read to its end at once and has nothing special about it; null for every other one. `name`
 * are the bytes of `path`; `room` is used.
 */
export function plainItems(
  file: Buffer | string,
  { path, name }: { readonly path: RepoPath; readonly name: Uint8Array },
  room: Buffer,
): readonly Fragment[] | null {
  const bytes = readAtOnce(file, room);
  if (bytes === null || !isPlain({ bytes, window: null })) return null;
  // Written out: what is spread is copied key by key, and every file of a scan is.
  return [
    { kind: 'fragment', path, origin: worktree, before, window: null, role: 'name', bytes: name },
    { kind: 'fragment', path, origin: worktree, before, window: null, role: 'content', bytes },
  ];
}

const worktree = { kind: 'worktree' } as const;
const before: Fragment['before'] = [];

/** Relative to `folder` where the file lies below it, else as it is. */
export function shownPath(folder: string, file: Buffer): RepoPath {
  const prefix = Buffer.from(folder.endsWith('/') ? folder : `${folder}/`);
  if (file.subarray(0, prefix.length).equals(prefix)) return repoPath(file.subarray(prefix.length));
  const text = repoPath(file);
  const short = isAbsolute(text) ? relative(realpathSync(folder), text) : text;
  // A cast, as `repoPath` makes the brand from bytes only.
  return (short.startsWith('..') || short === '' ? text : short) as RepoPath;
}
