/** What git says about every file of the work tree, in one listing of the index and two rules: listed, or not. */
import { listFiles } from '../git/files.ts';
import { repoPath } from '../git/repo-path.ts';
import type { Repository } from '../git/repository.ts';
import type { ObjectId, RepoPath } from '../model.ts';
import { folderKind } from '../text/dependency-folders.ts';
import { listWorkFiles, type WorkFile, type WorkListing } from './work-files.ts';

/**
 * `tracked`: in the index; `untracked`: the next `git add` takes it; `ignored`: by a `.gitignore`; `nested`: in another
 * repository inside this one; `alone`: there is no repository.
 */
export type GitState = 'tracked' | 'untracked' | 'ignored' | 'nested' | 'alone';

/** A work tree and what git says about it. */
export interface WorkTree extends WorkListing {
  readonly stateOf: (path: RepoPath) => GitState;
  /** Object ids of the index, by path. Links and submodules are not among them. */
  readonly index: ReadonlyMap<RepoPath, ObjectId>;
  readonly untracked: readonly WorkFile[];
}

/** Lists the tree. Dependency and build folders without a file that git has or would take are named and not entered. */
export async function workTree(repository: Repository | null, top: string, withAll: boolean): Promise<WorkTree> {
  const listed = repository === null ? [] : await listFiles(repository, () => true);
  const index = new Map<RepoPath, ObjectId>();
  const states = new Map<string, 'tracked' | 'untracked'>();
  const nested: string[] = [];
  const ours = new Set<string>();
  for (const { pathBytes, id, mode } of listed) {
    const path = repoPath(pathBytes);
    if (path.endsWith('/')) nested.push(path);
    else if (mode === '160000') nested.push(`${path}/`);
    else {
      states.set(path, id === null ? 'untracked' : 'tracked');
      if (id !== null && mode !== '120000') index.set(path, id);
      for (let at = path.lastIndexOf('/'); at > 0; at = path.lastIndexOf('/', at - 1)) ours.add(path.slice(0, at));
    }
  }
  const listing = listWorkFiles({
    top,
    passesOver: (path, name) => {
      const kind = withAll || ours.has(path) ? null : folderKind(name);
      return kind === 'dependency' || (kind === 'build' && repository !== null);
    },
  });
  const stateOf = (path: RepoPath): GitState => {
    if (repository === null) return 'alone';
    const state = states.get(path) ?? states.get(archiveOf(path, states));
    if (state !== undefined) return state;
    return nested.some(folder => path.startsWith(folder)) ? 'nested' : 'ignored';
  };
  const untracked = listing.files.filter(({ path }) => states.get(path) === 'untracked');
  return { ...listing, stateOf, index, untracked };
}

/** A member of an archive (`a.zip!b/c`) lies where the archive lies. */
function archiveOf(path: string, known: ReadonlyMap<string, unknown>): string {
  for (let at = path.indexOf('!'); at >= 0; at = path.indexOf('!', at + 1))
    if (known.has(path.slice(0, at))) return path.slice(0, at);
  return path;
}
