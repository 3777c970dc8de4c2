/** Whether files can be changed, asked before the first of them is: so nothing is left half done. */
import { accessSync, constants, existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../user-error.ts';

/**
 * Throws `UserError` when one of the files (absolute paths) cannot be written, moved or removed. Each is replaced whole, so
 * the right to write in its folder is what counts. `otherwise` says what was left as it is.
 */
export function requireWritable(paths: readonly string[], otherwise: string): void {
  for (const folder of new Set(paths.map(existingFolder))) {
    try {
      accessSync(folder, constants.W_OK | constants.X_OK);
    } catch (cause) {
      const code = (cause as NodeJS.ErrnoException).code ?? 'no permission';
      throw new UserError('install-failed', `Nothing can be changed in ${folder} (${code}), so ${otherwise}`, {
        hint: 'Run this as the owner of that folder, or get the right to write there, then try again',
        cause,
      });
    }
  }
}

/** The nearest folder above that exists: missing ones are made in it. */
function existingFolder(path: string): string {
  const folder = dirname(path);
  return existsSync(folder) || folder === path ? folder : existingFolder(folder);
}
