/** Which objects a push takes to a remote that it does not have yet. */
import type { ObjectId, RepoPath } from '../model.ts';
import { repoPath } from './repo-path.ts';
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';
import { headCommit } from './trees.ts';

/** An object that will leave this machine. */
export interface PushedObject {
  readonly id: ObjectId;
  /** Path under which git met it first; null for commits, tags and top trees. */
  readonly path: RepoPath | null;
  readonly pathBytes: Buffer;
}

/** What is pushed where. */
export interface PushRange {
  /** Object ids of the local refs. */
  readonly local: readonly ObjectId[];
  /** What the remote says it has now; ids that are unknown here are ignored. */
  readonly remote: readonly ObjectId[];
  /** Name of the remote: only what it is known to hold is left out, not what other remotes hold. */
  readonly remoteName: string;
}

/**
 * Lists new objects, a commit before the files it brings, older commits first. The expression holds for new branches,
 * tags, forced pushes over unknown ids and pushes to an address without a name.
 */
export async function pushedObjects(repository: Repository, range: PushRange): Promise<readonly PushedObject[]> {
  const input = [...range.local, ...range.remote.map(id => `^${id}`)].map(line => `${line}\n`).join('');
  return listObjects(repository, range.remoteName, { args: ['--ignore-missing', '--stdin'], input });
}

/**
 * The same for a hook that is not told all that is pushed: all branches and tags, what is checked out where no branch is,
 * and `ids`; those that are not here are ignored.
 */
export async function unpushedObjects(
  repository: Repository,
  remoteName: string,
  ids: readonly ObjectId[] = [],
): Promise<readonly PushedObject[]> {
  const head = await headCommit(repository);
  const input = [...(head === null ? [] : [head]), ...ids].map(id => `${id}\n`).join('');
  const args = ['--branches', '--tags', '--ignore-missing', '--stdin'];
  return listObjects(repository, remoteName, { args, input });
}

async function listObjects(
  repository: Repository,
  remoteName: string,
  { args, input }: { readonly args: readonly string[]; readonly input: string },
): Promise<readonly PushedObject[]> {
  const order = ['--objects', '--in-commit-order', '--reverse'];
  const known = /[*?[\\]/.test(remoteName) || remoteName === '' ? [] : ['--not', `--remotes=${remoteName}`];
  const { stdout } = await runGit(['rev-list', ...order, ...args, ...known], { cwd: repository.top, input });
  return parseObjects(stdout);
}

/** Bytes: `<id>\n` for a commit, `<id> \n` for its tree, `<id> src/a.ts\n`; git ends a path at its first line break. */
function parseObjects(stdout: Buffer): readonly PushedObject[] {
  const objects: PushedObject[] = [];
  for (let at = 0, end = 0; (end = stdout.indexOf(10, at)) >= 0; at = end + 1) {
    const line = stdout.subarray(at, end);
    const space = line.indexOf(32);
    const pathBytes = space < 0 ? Buffer.alloc(0) : line.subarray(space + 1);
    const id = line.toString('latin1', 0, space < 0 ? line.length : space);
    objects.push({ id, path: pathBytes.length === 0 ? null : repoPath(pathBytes), pathBytes });
  }
  return objects;
}
