/** What is about to be committed: from the index, by object id. */
import type { Change, Listing } from '../git/staged-changes.ts';
import type { ObjectAnswer, ObjectReader } from '../git/objects.ts';
import type { Repository } from '../git/repository.ts';
import type { Fragment, ObjectId, Skipped } from '../model.ts';
import { contentOf, isPlain } from './content.ts';

const submodule = '160000';

/** What a source of staged changes yields, several at a time. */
type Batch = readonly (Fragment | Skipped)[];

/** Yields the new versions of listed changes, and their names. A blob is read once, however many paths it has. */
export async function* stagedFragments(
  repository: Repository,
  listing: Pick<Listing, 'changes'>,
  reader: Pick<ObjectReader, 'batches'>,
): AsyncGenerator<Batch> {
  const wanted = new Map<ObjectId, Change[]>();
  const names: (Fragment | Skipped)[] = [];
  for (const change of listing.changes) {
    if (change.status === 'D') continue;
    names.push(nameOf(change));
    if (change.status === 'U') names.push(skip(change, 'unmerged', true, 'conflict is not resolved'));
    else if (change.newMode === submodule)
      names.push(skip(change, 'submodule', false, 'has its own repository and hook'));
    else if (wanted.has(change.newId)) wanted.get(change.newId)?.push(change);
    else wanted.set(change.newId, [change]);
  }
  yield names;
  for await (const batch of reader.batches([...wanted.keys()])) yield await toFragments(repository, wanted, batch);
}

async function toFragments(
  repository: Repository,
  wanted: ReadonlyMap<ObjectId, readonly Change[]>,
  batch: readonly ObjectAnswer[],
): Promise<Batch> {
  const items: (Fragment | Skipped)[] = [];
  for (const answer of batch) {
    if (answer.kind === 'failed') {
      const lost = answer.unread.flatMap(id => wanted.get(id) ?? []);
      items.push(...lost.map(change => skip(change, 'git-failed', true, answer.detail)));
      if (lost.length === 0) items.push({ ...skipped, detail: answer.detail });
      continue;
    }
    for (const change of wanted.get(answer.id) ?? []) {
      const place = { path: change.path, origin: index, before: before(change) };
      if (answer.kind === 'missing')
        items.push(skip(change, 'missing-object', true, `object ${answer.id} is not here`));
      else if (isPlain(answer))
        items.push({ kind: 'fragment', role: 'content', ...place, bytes: answer.bytes, window: null });
      else for await (const item of contentOf(repository, place, answer)) items.push(item);
    }
  }
  return items;
}

const index = { kind: 'index' } as const;

/** The ids that `stagedFragments` reads, in its order. */
export function stagedIds({ changes }: Pick<Listing, 'changes'>): readonly ObjectId[] {
  const wanted = changes.filter(({ status, newMode }) => status !== 'D' && status !== 'U' && newMode !== submodule);
  return [...new Set(wanted.map(({ newId }) => newId))];
}

/** A failing git that can be tied to no file. */
const skipped = { kind: 'skipped', path: '' as Skipped['path'], reason: 'git-failed', blocking: true } as const;

function before(change: Change): readonly ObjectId[] {
  return change.oldMode === '000000' || change.oldMode === submodule ? [] : [change.oldId];
}

function nameOf(change: Change): Fragment {
  const { path, pathBytes } = change;
  const where = { path, origin: { kind: 'index' }, window: null } as const;
  // A name that HEAD has already is not new, but its old version is no blob: the second look compares names.
  return { kind: 'fragment', role: 'name', bytes: pathBytes, before: [], ...where };
}

function skip(change: Change, reason: Skipped['reason'], blocking: boolean, detail: string): Skipped {
  return { kind: 'skipped', path: change.path, reason, blocking, detail };
}
