/** Which variables the code of a repository reads: only real files that git knows of. */
import { listFiles } from '../git/files.ts';
import { repoPath } from '../git/repo-path.ts';
import type { Repository } from '../git/repository.ts';
import type { RepoPath } from '../model.ts';
import { linkFinder, readRegularFile, statusOf } from '../sources/work-tree.ts';
import { isProvided, keysRead, mayReadKeys } from '../text/env-keys.ts';

/** Where a variable is read. */
export interface KeyPlace {
  readonly path: RepoPath;
  /** Line, from 1. */
  readonly line: number;
}

/** Code that a person wrote is not larger, in bytes. */
const codeBytesMax = 1024 * 1024;
/** Other people's code: what it reads is its own affair. */
const vendored =
  /(?:^|\/)(?:node_modules|vendor|third_party|bower_components|\.venv|venv|site-packages|dist|build)\/|\.min\.js$|(?:^|\/)\.yarn\//;

/** Variables that are read and that no platform provides, with their places, sorted by path. */
export async function readKeys(repository: Repository): Promise<ReadonlyMap<string, readonly KeyPlace[]>> {
  const listed = await listFiles(repository, path => mayReadKeys(path) && !vendored.test(path));
  const paths = listed
    .filter(({ id, mode }) => id !== null && mode?.startsWith('100') === true)
    .map(({ pathBytes }) => repoPath(pathBytes));
  const beyondLink = linkFinder(repository.top);
  const places = new Map<string, KeyPlace[]>();
  for (const path of [...new Set(paths)].toSorted()) {
    const slash = path.lastIndexOf('/');
    if (beyondLink(slash < 0 ? '' : path.slice(0, slash))) continue;
    const size = statusOf(repository.top, path)?.size ?? 0;
    const bytes = size > codeBytesMax ? null : readRegularFile(repository.top, path);
    if (bytes === null) continue;
    for (const { key, line } of keysRead(path, bytes.toString('utf8'))) {
      if (isProvided(key)) continue;
      const known = places.get(key);
      if (known === undefined) places.set(key, [{ path, line }]);
      else known.push({ path, line });
    }
  }
  return places;
}
