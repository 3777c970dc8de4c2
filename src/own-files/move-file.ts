/** Moves one file so that it is never lost and never readable by others on its way. */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { shellQuote } from '../text/shell.ts';
import { errorCode, UserError } from '../user-error.ts';

/** Makes a folder that only its owner can enter, and those above it as the system makes them. */
function makePrivateFolder(folder: string): void {
  if (lstatSync(folder, { throwIfNoEntry: false }) !== undefined) return;
  mkdirSync(dirname(folder), { recursive: true });
  mkdirSync(folder, { mode: 0o700 });
}

/** Makes `folder` and those down to `last` in it, all private. Throws `UserError` when it is there and open to others. */
export function makePrivateFolders(folder: string, last: string): void {
  makePrivateFolder(folder);
  if (!isPrivateFolder(folder))
    throw new UserError('usage', `${folder} is open to others, and it stays as it is`, {
      hint: `chmod 700 ${shellQuote(folder)}`,
    });
  const parts = relative(folder, last).split(sep).filter(Boolean);
  parts.reduce((above, part) => {
    const next = join(above, part);
    makePrivateFolder(next);
    return next;
  }, folder);
}

/** Whether a folder is there, is a folder, and nobody but its owner can enter it. On Windows: that it is a folder. */
export function isPrivateFolder(folder: string): boolean {
  const status = statSync(folder, { throwIfNoEntry: false });
  return status?.isDirectory() === true && (process.platform === 'win32' || (status.mode & 0o077) === 0);
}

/**
 * Copies `from` to `to` at mode 0600, compares, calls `between` and only then removes `from`. Never over a file. Throws
 * `UserError` with `from` as it was.
 */
export function moveFile(from: string, to: string, between: () => void): void {
  const bytes = readFileSync(from);
  const draft = `${to}.${process.pid}.new`;
  try {
    writePrivately(draft, bytes);
    place(draft, to);
  } catch (cause) {
    rmSync(draft, { force: true });
    throw new UserError('unreadable', `Cannot write ${to}; ${from} stays where it is`, {
      hint: 'Choose another folder: npx secret-hook env move DIR',
      cause,
    });
  }
  if (!readFileSync(to).equals(bytes) || !readFileSync(from).equals(bytes)) {
    rmSync(to, { force: true });
    throw new UserError('unreadable', `${from} changed while it was moved; it stays where it is`, {
      hint: 'Run the command again',
    });
  }
  between();
  rmSync(from);
}

function writePrivately(path: string, bytes: Uint8Array): void {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    for (let at = 0; at < bytes.length;) at += writeSync(descriptor, bytes, at);
    fchmodSync(descriptor, 0o600);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** A link fails where there is a file already, and a rename does not. Some file systems have no links. */
function place(draft: string, to: string): void {
  try {
    linkSync(draft, to);
    rmSync(draft);
  } catch (error) {
    if (errorCode(error) === 'EEXIST' || lstatSync(to, { throwIfNoEntry: false }) !== undefined) throw error;
    renameSync(draft, to);
  }
}
