/** The mark that pre-commit leaves for commit-msg: which listing was found clean. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { quickHash } from '../text/quick-hash.ts';

/** In this work tree's git directory: each work tree has an index of its own. */
function markFile({ gitDir }: Repository): string {
  return join(gitDir, 'secret-hook', 'scanned');
}

/** Notes that the listing was scanned and is clean. */
export function rememberScanned(repository: Repository, listing: Uint8Array): void {
  const file = markFile(repository);
  try {
    const folder = join(file, '..');
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${quickHash(listing)}\n`);
  } catch {
    // A read-only git directory cannot be committed to either; without a mark commit-msg scans once more.
  }
}

/** Takes the mark away. */
export function forgetScanned(repository: Repository): void {
  try {
    rmSync(markFile(repository), { force: true });
  } catch {
    // What was found is about to be told, and it stops the commit before anybody asks for the mark.
  }
}

/** Whether exactly this listing was scanned and clean. */
export function wasScanned(repository: Repository, listing: Uint8Array): boolean {
  try {
    return readFileSync(markFile(repository), 'utf8').trim() === quickHash(listing);
  } catch {
    // No mark: not known, so it is scanned.
    return false;
  }
}
