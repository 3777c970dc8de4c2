/** What was there before: written by `install` into the shared git directory, read by `uninstall`. */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import { readFileNow } from './files.ts';
import type { FileNow } from './plan.ts';

/** A file before and after the installation. */
export interface FileRecord {
  /** Absolute path. */
  readonly path: string;
  /** Null: there was none. */
  readonly before: { readonly base64: string; readonly mode: number; readonly link: string | null } | null;
  /** Digest of what the installation left (`digestOf`); null: it left none. */
  readonly after: string | null;
}

/** Everything `uninstall` needs to put the bytes back. */
export interface InstallState {
  readonly version: 1;
  readonly manager: string;
  readonly files: readonly FileRecord[];
  /** Absolute paths of folders that were made, outermost first. */
  readonly folders: readonly string[];
  /** Local settings: the value before, null for none, and the value after. */
  readonly config: readonly { readonly key: string; readonly before: string | null; readonly after: string | null }[];
}

/** Folder of everything we keep in the git directory. */
export function stateFolder(commonDir: string): string {
  return join(commonDir, 'secret-hook');
}

/** That folder, and those of the linked work trees, in which hooks leave what is about one index; as far as they exist. */
export function stateFolders(commonDir: string): readonly string[] {
  const linked = join(commonDir, 'worktrees');
  const gitDirs = existsSync(linked) ? readdirSync(linked).map(name => join(linked, name)) : [];
  return [...gitDirs, commonDir].map(stateFolder).filter(folder => existsSync(folder));
}

/** Absolute path of the record. */
export function stateFile(commonDir: string): string {
  return join(stateFolder(commonDir), 'install.json');
}

/** The state of the installation, null when there is none. */
export function readState(commonDir: string): InstallState | null {
  const path = stateFile(commonDir);
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as InstallState;
  } catch (cause) {
    throw new UserError('unreadable', `Cannot read ${path}`, { hint: 'Delete it and run the command again', cause });
  }
}

/** Writes the state. */
export function writeState(commonDir: string, state: InstallState): void {
  mkdirSync(stateFolder(commonDir), { recursive: true });
  writeFileSync(stateFile(commonDir), `${JSON.stringify(state, null, 2)}\n`);
}

/** Digest of a file's bytes, permission bits and link; null for no file. */
export function digestOf(file: FileNow | null): string | null {
  if (file === null) return null;
  return createHash('sha256')
    .update(`${file.mode} ${file.link ?? ''}\n`)
    .update(file.bytes)
    .digest('hex');
}

/** A file as a record keeps it. */
export function keep(file: FileNow | null): FileRecord['before'] {
  return file && { base64: file.bytes.toString('base64'), mode: file.mode, link: file.link };
}

/** Adds what an installation changed to what an earlier one recorded. */
export function mergeRecords(
  earlier: readonly FileRecord[],
  changes: readonly { readonly path: string; readonly before: FileNow | null; readonly after: FileNow | null }[],
): readonly FileRecord[] {
  const merged = new Map(earlier.map(record => [record.path, record]));
  for (const { path, before, after } of changes) {
    const known = merged.get(path);
    // Somebody changed the file in between: its first state would undo their work, so the record is given up
    // and `uninstall` takes only our lines out.
    if (known && known.after !== digestOf(before)) merged.delete(path);
    else merged.set(path, { path, before: known ? known.before : keep(before), after: digestOf(after) });
  }
  return [...merged.values()];
}

/** Whether a recorded file is still as the installation left it. */
export function isUntouched(record: FileRecord): boolean {
  return digestOf(readFileNow(record.path)) === record.after;
}
