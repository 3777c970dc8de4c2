/** What a partial clone names and does not have. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { UserError } from '../user-error.ts';
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';

/** Whether some remote has promised what is not here. Costs no process: git writes it as text when it clones. */
export function isPartialClone({ commonDir, gitDir }: Repository): boolean {
  const files = new Set([join(commonDir, 'config'), join(gitDir, 'config.worktree')]);
  return [...files].some(file => /promisor|partialclone/i.test(textOf(file)));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    // There is none, or git cannot read it either, and says so.
    return '';
  }
}

/** The error about a name (`:0:package.json`) whose content was not fetched. */
export function notFetchedError(name: string): UserError {
  return new UserError('not-fetched', `This is a partial clone, and ${name.replace(/^.*:/, '')} is not here`, {
    hint: `\`git cat-file -e ${name}\` fetches it; then try again`,
  });
}

/**
 * Throws when one of `absent`, names that `cat-file` called missing, is there by its name and not by its content: an old git
 * (2.30) says the same of both, and does not end. Only a partial clone pays for asking.
 */
export async function requireAbsent(repository: Repository, absent: readonly string[]): Promise<void> {
  if (absent.length === 0 || !isPartialClone(repository)) return;
  const ask = { cwd: repository.top, okCodes: [0, 1, 128] };
  const isNamed = async (name: string): Promise<boolean> => {
    const { exitCode, stdout } = await runGit(['rev-parse', '--verify', '--quiet', name], ask);
    if (exitCode !== 0) return false;
    return (await runGit(['cat-file', '-e', stdout.toString().trim()], ask)).exitCode !== 0;
  };
  const named = await Promise.all(absent.map(isNamed));
  const first = absent[named.indexOf(true)];
  if (first !== undefined) throw notFetchedError(first);
}
