/** Reads a file of the developer's: bounded, through links, and never waiting. */
import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, statSync } from 'node:fs';
import { errorCode } from '../user-error.ts';

/** What became of a file. `why` is one clause for a person. */
export type OwnFileRead =
  | { readonly kind: 'bytes'; readonly bytes: Buffer }
  | { readonly kind: 'absent' }
  | { readonly kind: 'trouble'; readonly why: string };

/** A file of settings is not larger, in bytes. */
export const ownFileBytesMax: number = 1024 * 1024;

/** A pipe must not make a commit wait. */
const flags = constants.O_RDONLY | (constants.O_NONBLOCK ?? 0);

/** Reads one file. A folder counts as absent: `.env` is what some name a virtual environment. */
export function readOwnFile(file: string): OwnFileRead {
  let descriptor: number;
  try {
    // Most files of a home folder are not there, and an error costs ten times what a status does.
    if (statSync(file, { throwIfNoEntry: false }) === undefined) return unopened(file, 'ENOENT');
    descriptor = openSync(file, flags);
  } catch (error) {
    return unopened(file, codeOf(error));
  }
  try {
    const status = fstatSync(descriptor);
    if (status.isDirectory()) return { kind: 'absent' };
    if (!status.isFile()) return { kind: 'trouble', why: 'is no regular file' };
    if (status.size > ownFileBytesMax) return tooLarge(status.size);
    return whole(descriptor, status.size);
  } catch (error) {
    return { kind: 'trouble', why: `cannot be read (${codeOf(error)})` };
  } finally {
    closeSync(descriptor);
  }
}

/** It may grow while it is read: one byte more than its size tells. */
function whole(descriptor: number, size: number): OwnFileRead {
  const bytes = Buffer.allocUnsafeSlow(Math.min(ownFileBytesMax, Math.max(size, 4096)) + 1);
  let filled = 0;
  while (filled < bytes.length) {
    const read = readSync(descriptor, bytes, filled, bytes.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled > ownFileBytesMax ? tooLarge(filled) : { kind: 'bytes', bytes: bytes.subarray(0, filled) };
}

function tooLarge(size: number): OwnFileRead {
  const megabytes = Math.ceil(size / 1024 / 1024);
  return { kind: 'trouble', why: `is larger than 1 MB (${megabytes} MB)` };
}

function unopened(file: string, code: string): OwnFileRead {
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    const isLink = code === 'ENOENT' && lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true;
    return isLink ? { kind: 'trouble', why: 'is a link that leads nowhere' } : { kind: 'absent' };
  }
  if (code === 'EISDIR') return { kind: 'absent' };
  if (code === 'ELOOP') return { kind: 'trouble', why: 'is a link that leads in a circle' };
  if (code === 'ENXIO') return { kind: 'trouble', why: 'is no regular file' };
  return { kind: 'trouble', why: `cannot be read (${code})` };
}

function codeOf(error: unknown): string {
  return errorCode(error) || 'unknown error';
}
