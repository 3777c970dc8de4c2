/** One file by its name: the version that will be committed, else the one in the work tree. */
import { readFileSync, statSync } from 'node:fs';
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

/** Most that is read of a file for an allow comment, in bytes. */
const commentBytesMax = 1024 * 1024;

/** Reads a file of the work tree that a finding names; null when it cannot be read, is no regular file or a large one. */
export function readNamedFile(top: string, path: RepoPath): Uint8Array | null {
  try {
    // Through a link, as programs read it: an env file may be one.
    const status = statSync(join(top, path), { throwIfNoEntry: false });
    if (status?.isFile() !== true || status.size > commentBytesMax) return null;
    return readFileSync(join(top, path));
  } catch {
    // The same: without the file no comment allows anything.
    return null;
  }
}
