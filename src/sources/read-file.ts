/** Files of the work tree, read synchronously: promises would cost five times as much per file. */
import { closeSync, constants, fstatSync, openSync, readdirSync, readlinkSync, readSync } from 'node:fs';
import type { Dirent } from 'node:fs';
import { movedBy, overlapBytes, wholeBytesMax, windowBytes } from '../git/batch-parser.ts';
import type { Skipped, SkipReason, Window } from '../model.ts';
import { errorCode } from '../user-error.ts';

/** One file, or a window of one above 20 MB; or why there is nothing to read. */
export type FileRead =
  | {
      readonly kind: 'bytes';
      readonly bytes: Buffer;
      readonly window: Window | null;
      readonly size: number;
      /** The bytes are what a symbolic link says. Absent means no. */
      readonly link?: boolean;
    }
  | { readonly kind: 'folder' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'skipped'; readonly reason: SkipReason; readonly detail: string; readonly blocking: boolean };

/** A link is read as what it says, never followed; a pipe must not make the scan wait. */
const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads one file. Its name may be any bytes. What fits into `room` is read into it, and lasts until that is used again. */
export function* readWorktreeFile(file: string | Buffer, room: Buffer | null = null): Generator<FileRead> {
  let descriptor: number;
  try {
    descriptor = openSync(file, flags);
  } catch (error) {
    yield unopened(file, error);
    return;
  }
  try {
    const stat = fstatSync(descriptor);
    if (stat.isDirectory()) yield { kind: 'folder' };
    else if (!stat.isFile()) yield { kind: 'skipped', reason: 'special-file', detail: '', blocking: false };
    else if (stat.size > wholeBytesMax) yield* windowsOf(descriptor, stat.size);
    else yield* whole(descriptor, stat.size, room);
  } catch (error) {
    yield { kind: 'skipped', reason: 'unreadable', detail: nameOf(error), blocking: true };
  } finally {
    closeSync(descriptor);
  }
}

/**
 * The bytes of a file that does not fill `room`, read into it; null for one that does, for an empty one, and for whatever
 * cannot be read: `readWorktreeFile` says what it is. Not even its status is asked: the listing it comes from has files only.
 */
export function readAtOnce(file: string | Buffer, room: Buffer): Buffer | null {
  try {
    const descriptor = openSync(file, flags);
    try {
      const filled = fill(descriptor, room, 0);
      return filled > 0 && filled < room.length ? room.subarray(0, filled) : null;
    } finally {
      closeSync(descriptor);
    }
  } catch {
    // It is read once more, and then told.
    return null;
  }
}

function unopened(file: string | Buffer, error: unknown): FileRead {
  const code = nameOf(error);
  if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
  if (code === 'ENXIO') return { kind: 'skipped', reason: 'special-file', detail: '', blocking: false };
  if (code !== 'ELOOP' && code !== 'EMLINK')
    return { kind: 'skipped', reason: 'unreadable', detail: code, blocking: true };
  try {
    const bytes = readlinkSync(file, 'buffer');
    return { kind: 'bytes', bytes, window: null, size: bytes.length, link: true };
  } catch (problem) {
    // It was a link a moment ago.
    return { kind: 'skipped', reason: 'unreadable', detail: nameOf(problem), blocking: true };
  }
}

/** A file may grow while it is read, and files of the kernel say that they are empty: one byte more is asked for. */
function* whole(descriptor: number, size: number, room: Buffer | null): Generator<FileRead> {
  let bytes = room !== null && size < room.length ? room.subarray(0, size + 1) : Buffer.allocUnsafeSlow(size + 1);
  let filled = fill(descriptor, bytes, 0);
  while (filled === bytes.length && filled <= wholeBytesMax) {
    const larger = Buffer.allocUnsafeSlow(Math.min(wholeBytesMax + 1, Math.max(GROWN_BYTES_MIN, 2 * filled)));
    bytes.copy(larger, 0, 0, filled);
    bytes = larger;
    filled = fill(descriptor, bytes, filled);
  }
  yield { kind: 'bytes', bytes: bytes.subarray(0, filled), window: null, size: filled };
  if (filled > wholeBytesMax)
    yield { kind: 'skipped', reason: 'unreadable', detail: 'it grew while it was read', blocking: true };
}

/** Room for a file that says that it is empty. */
const GROWN_BYTES_MIN = 64 * 1024;

function* windowsOf(descriptor: number, size: number): Generator<FileRead> {
  let window: Window = { startOffset: 0, startLine: 1, startColumn: 1 };
  let bytes = Buffer.allocUnsafeSlow(windowBytes);
  let filled = fill(descriptor, bytes, 0);
  for (;;) {
    yield { kind: 'bytes', bytes: bytes.subarray(0, filled), window, size };
    if (filled < windowBytes) return;
    const next = Buffer.allocUnsafeSlow(windowBytes);
    bytes.copy(next, 0, windowBytes - overlapBytes);
    const more = fill(descriptor, next, overlapBytes);
    if (more === overlapBytes) return;
    window = movedBy(window, bytes, windowBytes - overlapBytes);
    bytes = next;
    filled = more;
  }
}

/** Reads until the buffer is full or the file ends (it may have shrunk) and answers how far the buffer is filled. */
function fill(descriptor: number, bytes: Buffer, from: number): number {
  let filled = from;
  while (filled < bytes.length) {
    const read = readSync(descriptor, bytes, filled, bytes.length - filled, null);
    if (read === 0) break;
    filled += read;
  }
  return filled;
}

/** Entries of a folder in the order of their bytes; or why there are none. */
export function readFolder(folder: Buffer): Dirent<Buffer>[] | Omit<Skipped, 'path'> {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
    return entries.toSorted((a, b) => Buffer.compare(a.name, b.name));
  } catch (error) {
    const detail = nameOf(error);
    const gone = detail === 'ENOENT' || detail === 'ENOTDIR';
    return gone
      ? { kind: 'skipped', reason: 'vanished', detail: '', blocking: false }
      : { kind: 'skipped', reason: 'unreadable', detail: `${detail}, the whole folder`, blocking: true };
  }
}

function nameOf(error: unknown): string {
  return errorCode(error) || String(error);
}
