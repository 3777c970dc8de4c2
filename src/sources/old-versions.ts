/** Versions that were there before: read only when something was found. */
import { openObjectReader } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Fragment, ObjectId, RepoPath } from '../model.ts';
import { contentOf } from './content.ts';

/** A blob and the path under which it was there. */
export interface OldVersion {
  readonly id: ObjectId;
  readonly path: RepoPath;
}

/**
 * Yields old contents. One that this machine does not have (partial clone) counts as absent, and so does one that git
 * fails to read: then the finding stays new, which is the safe side.
 */
export async function* oldFragments(repository: Repository, versions: readonly OldVersion[]): AsyncGenerator<Fragment> {
  const paths = new Map<ObjectId, Set<RepoPath>>();
  for (const { id, path } of versions) paths.set(id, (paths.get(id) ?? new Set()).add(path));
  let waiting = [...paths.keys()];
  while (waiting.length > 0) {
    let unread: readonly ObjectId[] = [];
    for await (const answer of openObjectReader(repository.top).read(waiting)) {
      if (answer.kind === 'failed') unread = answer.unread;
      if (answer.kind !== 'bytes') continue;
      for (const path of paths.get(answer.id) ?? []) {
        const place = { path, origin: { kind: 'index' }, before: [] } as const;
        for await (const item of contentOf(repository, place, answer)) if (item.kind === 'fragment') yield item;
      }
    }
    // Without lazy fetching git dies at the first object that is not here: go on behind it.
    waiting = waiting.filter(id => unread.includes(id)).slice(1);
  }
}
