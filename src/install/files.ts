/** Reading and writing single files, without following links and without half-written files. */
import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { renameSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { FileNow } from './plan.ts';

/** Reads a file; null when there is none. Throws `UserError` for what is neither file nor link. */
export function readFileNow(path: string): FileNow | null {
  const stat = lstatSync(path, { throwIfNoEntry: false });
  if (!stat) return null;
  if (stat.isSymbolicLink()) {
    const bytes = existsSync(path) && !isFolder(path) ? readFileSync(path) : Buffer.alloc(0);
    return { bytes, mode: stat.mode & 0o7777, link: readlinkSync(path) };
  }
  if (!stat.isFile()) {
    throw new UserError('install-failed', `A file is expected here, but it is something else: ${path}`, {
      hint: 'Move it away and run the command again',
    });
  }
  return { bytes: readFileSync(path), mode: stat.mode & 0o7777, link: null };
}

function isFolder(path: string): boolean {
  return statSync(path).isDirectory();
}

/** Names of the files and links in a folder, sorted; empty when there is no such folder. */
export function listFolder(folder: string): readonly string[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isFile() || entry.isSymbolicLink())
    .map(entry => entry.name)
    .toSorted();
}

/** All files below the given files and folders, absolute; what is absent counts as empty. */
export function filesBelow(paths: readonly string[]): readonly string[] {
  return paths.flatMap(path => {
    const stat = lstatSync(path, { throwIfNoEntry: false });
    if (!stat) return [];
    if (!stat.isDirectory()) return [path];
    return filesBelow(readdirSync(path).map(name => join(path, name)));
  });
}

/** Folders above `path` that do not exist yet, outermost first. */
export function missingFolders(path: string): readonly string[] {
  const folder = dirname(path);
  return existsSync(folder) ? [] : [...missingFolders(folder), folder];
}

/** Writes a file whole: a reader (git, about to run a hook) sees the old or the new one. `mode` null keeps the bits. */
export function writeWhole(path: string, bytes: Uint8Array, mode: number | null): void {
  mkdirSync(dirname(path), { recursive: true });
  const now = lstatSync(path, { throwIfNoEntry: false });
  const bits = mode ?? (now?.isFile() ? now.mode & 0o7777 : 0o666 & ~process.umask());
  const draft = `${path}.secret-hook-new`;
  writeFileSync(draft, bytes, { mode: bits });
  chmodSync(draft, bits);
  renameSync(draft, path);
}

/** Puts a file back as it was: bytes, permission bits, link; null removes it. */
export function putBack(path: string, file: FileNow | null): void {
  if (file === null || file.link !== null) rmSync(path, { force: true });
  if (file === null) return;
  if (file.link === null) writeWhole(path, file.bytes, file.mode);
  else symlinkSync(file.link, path);
}
