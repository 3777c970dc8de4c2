/** Changes of a file that several processes may want at once: one after the other, each whole or not at all. */
import {
  chmodSync,
  closeSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { errorCode, UserError } from '../user-error.ts';

/** A change takes milliseconds; a lock older than this belongs to nobody, in milliseconds. */
const lockAgeMsMax = 10_000;
/** How long another process is waited for, in milliseconds. */
const waitMsMax = 20_000;

/** Runs `change` while no other process does so for the same lock. Throws `UserError` when the other one does not end. */
export function withLock<T>(lock: string, change: () => T): T {
  mkdirSync(dirname(lock), { recursive: true });
  const started = Date.now();
  while (!take(lock)) {
    removeAbandoned(lock);
    if (Date.now() - started > waitMsMax)
      throw new UserError('unreadable', 'Another secret-hook is changing the same file and does not end', {
        hint: `When there is none: rm ${lock}`,
      });
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
  }
  try {
    return change();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  try {
    const descriptor = openSync(lock, 'wx');
    writeSync(descriptor, String(process.pid));
    closeSync(descriptor);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** A process that was killed leaves its lock. It is moved away first, so that of two that see it only one takes it. */
function removeAbandoned(lock: string): void {
  const seen = ownerOf(lock);
  if (seen === null || !isAbandoned(lock, seen)) return;
  const aside = `${lock}.${process.pid}`;
  try {
    renameSync(lock, aside);
    // Between look and move the lock may have become another process's: then it goes back.
    if (ownerOf(aside) !== seen) linkSync(aside, lock);
  } catch (error) {
    if (errorCode(error) !== 'ENOENT' && errorCode(error) !== 'EEXIST') throw error;
  } finally {
    rmSync(aside, { force: true });
  }
}

function ownerOf(lock: string): string | null {
  try {
    return readFileSync(lock, 'utf8');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

function isAbandoned(lock: string, owner: string): boolean {
  const status = lstatSync(lock, { throwIfNoEntry: false });
  if (status === undefined) return false;
  if (Date.now() - status.mtimeMs > lockAgeMsMax) return true;
  // Between its making and its writing a lock names nobody.
  if (!/^\d+$/.test(owner)) return false;
  try {
    process.kill(Number(owner), 0);
    return false;
  } catch (error) {
    return errorCode(error) === 'ESRCH';
  }
}

/** Writes a file whole: whoever reads, and whatever kills this process, there is the old file or the new one. */
export function writeAtomically(path: string, text: string | Uint8Array): void {
  const draft = `${path}.${process.pid}.new`;
  try {
    const now = lstatSync(path, { throwIfNoEntry: false });
    const mode = now?.isFile() ? now.mode & 0o7777 : 0o666 & ~process.umask();
    writeFileSync(draft, text, { mode });
    // What others may read or write stays theirs, whatever the umask of whoever runs this.
    chmodSync(draft, mode);
    const descriptor = openSync(draft, 'r+');
    fsyncSync(descriptor);
    closeSync(descriptor);
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
