/** Single files of the work tree. */
import { lstatSync, readFileSync } from 'node:fs';
import type { Stats } from 'node:fs';
import { join } from 'node:path';

/** More than this of one env file or `.gitignore` is not read, in bytes. */
const readBytesMax = 32 * 1024 * 1024;

/** Status of a path without following a link at its end; null when there is nothing (any more), or no right to look. */
export function statusOf(top: string, path: string): Stats | null {
  try {
    return lstatSync(join(top, path), { throwIfNoEntry: false }) ?? null;
  } catch {
    // A folder on the way is closed, or the name is one that no file can have.
    return null;
  }
}

/** Bytes of a regular file; null for everything else: absent, a link, a pipe, unreadable, too large. */
export function readRegularFile(top: string, path: string): Buffer | null {
  try {
    const status = statusOf(top, path);
    return status?.isFile() && status.size <= readBytesMax ? readFileSync(join(top, path)) : null;
  } catch {
    // Vanished or forbidden: the caller takes an unread file for one that nothing excuses.
    return null;
  }
}

/** Answers whether a folder of the work tree lies beyond a symbolic link (or is one); remembers what it has seen. */
export function linkFinder(top: string): (folder: string) => boolean {
  const known = new Map<string, boolean>([['', false]]);
  const isBeyond = (folder: string): boolean => {
    const seen = known.get(folder);
    if (seen !== undefined) return seen;
    const slash = folder.lastIndexOf('/');
    const beyond =
      isBeyond(slash < 0 ? '' : folder.slice(0, slash)) || statusOf(top, folder)?.isSymbolicLink() === true;
    known.set(folder, beyond);
    return beyond;
  };
  return isBeyond;
}
