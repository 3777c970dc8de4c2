/** One file by its name: the version that will be committed, else the one in the work tree. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import { runGit } from '../git/stream.ts';
import type { RepoPath } from '../model.ts';

/** Reads a file that a finding names; null when it is in neither place (deleted, or its name is not UTF-8). */
export async function readIndexedOrWorktreeFile(repository: Repository, path: RepoPath): Promise<Uint8Array | null> {
  const call = { cwd: repository.top, okCodes: [0, 128] };
  const { stdout, exitCode } = await runGit(['cat-file', 'blob', `:0:${path}`], call);
  if (exitCode === 0) return stdout;
  try {
    return readFileSync(join(repository.top, path));
  } catch {
    // Without the file there is no comment in it that could allow anything: the finding stands.
    return null;
  }
}
