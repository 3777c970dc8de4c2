/** What a commit holds, and which commits others hold already. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ObjectId, RepoPath } from '../model.ts';
import { repoPath } from './repo-path.ts';
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';
import { errorCode } from '../user-error.ts';

/** A file of a tree. */
export interface TreeFile {
  readonly path: RepoPath;
  readonly id: ObjectId;
}

/** Lists the files of a commit; none when the commit is not here. */
export async function treeFiles(repository: Repository, commit: string): Promise<readonly TreeFile[]> {
  const args = ['ls-tree', '-r', '-z', '--full-tree', commit];
  const { stdout, exitCode } = await runGit(args, { cwd: repository.top, okCodes: [0, 128] });
  if (exitCode !== 0) return [];
  const files: TreeFile[] = [];
  // "100644 blob <id>\tsrc/a.ts\0"; a submodule says "commit" instead of "blob".
  for (let at = 0, end = 0; (end = stdout.indexOf(0, at)) >= 0; at = end + 1) {
    const tab = stdout.indexOf(9, at);
    const [, type, id = ''] = stdout.toString('latin1', at, tab).split(' ');
    if (type === 'blob') files.push({ path: repoPath(stdout.subarray(tab + 1, end)), id });
  }
  return files;
}

/** Remote-tracking branches whose trees are looked into at most; beyond it nothing counts as already there. */
const tipsMax = 20;

/**
 * Commits that a remote-tracking branch holds and that the merge in progress brings in: the merged head itself when it
 * was fetched, else the remote-tracking branches that it builds on, latest first. Empty when no merge is in progress.
 */
export async function fetchedMergeCommits(repository: Repository): Promise<readonly ObjectId[]> {
  const commits: ObjectId[] = [];
  for (const head of mergeHeads(repository)) {
    const containing = await remoteTips(repository, `--contains=${head}`, '--count=1');
    if (containing.length > 0) commits.push(head);
    else commits.push(...(await remoteTips(repository, `--merged=${head}`, `--count=${tipsMax}`)));
  }
  return [...new Set(commits)];
}

/**
 * Commits that a remote is known to hold: what it just said it has (`told`, as far as this machine has them too), and
 * its remote-tracking branches, latest first.
 */
export async function remoteCommits(
  repository: Repository,
  remoteName: string,
  told: readonly ObjectId[],
): Promise<readonly ObjectId[]> {
  const args = ['for-each-ref', '--format=%(objectname)', '--sort=-committerdate', `--count=${tipsMax}`];
  const call = { cwd: repository.top, okCodes: [0, 128] };
  const { stdout } = await runGit([...args, `refs/remotes/${remoteName}`], call);
  return [...new Set([...told, ...stdout.toString().split('\n').filter(Boolean)])];
}

/** The commit that is checked out; null before the first one. */
export async function headCommit(repository: Repository): Promise<ObjectId | null> {
  const args = ['rev-parse', '--quiet', '--verify', 'HEAD^{commit}'];
  const { stdout, exitCode } = await runGit(args, { cwd: repository.top, okCodes: [0, 1] });
  return exitCode === 0 ? stdout.toString().trim() : null;
}

/** While `pre-merge-commit` runs there is no MERGE_HEAD yet; git names the heads in the environment (`GITHEAD_<id>=main`). */
function mergeHeads(repository: Repository): readonly ObjectId[] {
  const named = Object.keys(process.env).flatMap(name => /^GITHEAD_([0-9a-f]{40,64})$/.exec(name)?.[1] ?? []);
  if (named.length > 0) return named;
  return recordedMergeHeads(join(repository.gitDir, 'MERGE_HEAD'));
}

/** One id a line, of an octopus merge all; `rev-parse MERGE_HEAD` would answer with the first alone. */
function recordedMergeHeads(file: string): readonly ObjectId[] {
  try {
    return readFileSync(file, 'latin1').match(/^[0-9a-f]{40,64}$/gm) ?? [];
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

async function remoteTips(repository: Repository, ...filters: readonly string[]): Promise<readonly ObjectId[]> {
  const args = ['for-each-ref', '--format=%(objectname)', '--sort=-committerdate', ...filters, 'refs/remotes'];
  const { stdout, exitCode } = await runGit(args, { cwd: repository.top, okCodes: [0, 128, 129] });
  return exitCode === 0 ? stdout.toString().split('\n').filter(Boolean) : [];
}
