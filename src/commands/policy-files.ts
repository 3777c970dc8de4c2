/** Files of policy as they lie in the work tree. */
import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { configurationBytesMax, configurationName, type ConfigurationFiles } from '../config/names.ts';
import { errorCode, UserError } from '../user-error.ts';

/** The two files of a folder in which a configuration may stand. */
export function worktreeFiles(folder: string): ConfigurationFiles {
  const own = worktreeFile(folder, configurationName);
  return { own, manifest: manifestOf(folder) };
}

/** Reads one of our own files; null when it is absent. A link or a device is refused: following it could have no end. */
export function worktreeFile(folder: string, name: string): Uint8Array | null {
  const path = join(folder, name);
  const status = existing(path);
  if (status === null) return null;
  if (!status.isFile()) {
    const what = status.isSymbolicLink() ? 'link' : 'device or folder';
    const says = `${name} must be a regular file, not a ${what}`;
    throw new UserError('config-invalid', says, { hint: 'Put the file itself there' });
  }
  if (status.size > 16 * configurationBytesMax)
    throw new UserError('config-invalid', `${name} is larger than 16 MB`, { hint: 'Make it smaller' });
  try {
    return readFileSync(path);
  } catch (cause) {
    throw new UserError('config-invalid', `${name} cannot be read, so nothing was checked`, {
      hint: 'Make it readable',
      cause,
    });
  }
}

/** package.json is other people's file: what is no small regular file holds no configuration of ours. */
export function manifestOf(folder: string): Uint8Array | null {
  const path = join(folder, 'package.json');
  const status = lstatSync(path, { throwIfNoEntry: false });
  return status?.isFile() === true && status.size <= configurationBytesMax ? readFileSync(path) : null;
}

/** What only lies beside the policy that counts cannot make a run fail. */
export function fileBeside(top: string, name: string): Uint8Array | null {
  const path = join(top, name);
  try {
    const status = lstatSync(path, { throwIfNoEntry: false });
    return status?.isFile() === true && status.size <= 16 * configurationBytesMax ? readFileSync(path) : null;
  } catch {
    // Closed to us, or a name that no file can have.
    return null;
  }
}

/** Null when there is nothing, and for the long names that members of archives may have. */
function existing(path: string): Stats | null {
  try {
    return lstatSync(path, { throwIfNoEntry: false }) ?? null;
  } catch (error) {
    if (errorCode(error) === 'ENAMETOOLONG') return null;
    throw error;
  }
}
