/** The three answers to "is it ignored": on this machine, for teammates, and before this commit. */
import { readObjects } from '../git/objects.ts';
import { decidingPatterns } from '../git/ignore.ts';
import type { Repository } from '../git/repository.ts';
import type { Change } from '../git/staged-changes.ts';
import type { IgnoredState, IgnorePattern, ObjectId } from '../model.ts';
import { blobId } from '../text/blob-id.ts';
import { askViews, type IgnoreFile } from './ignore-views.ts';
import type { NamedFile } from './repository-files.ts';
import { linkFinder, readRegularFile } from './work-tree.ts';

/** A path to ask about. */
export interface Asked {
  readonly path: string;
  readonly pathBytes: Buffer;
  /** Whether it is meant to be open: then no personal exclude is missed, and a process is saved on every commit. */
  readonly meantOpen?: boolean;
}

/** What decides besides the paths. */
export interface IgnoreSources {
  readonly gitignores: readonly NamedFile[];
  /** Staged changes of `.gitignore` files: they make HEAD answer differently. */
  readonly changes: readonly Change[];
}

/**
 * Answers for every path, in order. Where the committed `.gitignore` files are what lies in the work tree and one of them
 * decides, this is one `git check-ignore`; only doubt costs a second one over a view of the index.
 */
export async function ignoredStates(
  repository: Repository,
  asked: readonly Asked[],
  { gitignores, changes }: IgnoreSources,
): Promise<readonly IgnoredState[]> {
  const committed = gitignores.filter(({ id, mode }) => id !== null && mode?.startsWith('100'));
  const same = committed.filter(file => isSame(repository, file));
  const known = new Set<string>(same.map(({ path }) => path));
  const beyondLink = linkFinder(repository.top);
  const reachable = asked.map(({ path }) => !beyondLink(folderOf(path)));
  const early = repository.early?.patterns() ?? null;
  const plain = await spread(reachable, asked, paths =>
    decidingPatterns(paths, { cwd: repository.top, personal: false, early }),
  );
  const allSame = same.length === committed.length;
  const doubted = asked.map((_, i) => !reachable[i] || (plain[i] ? !known.has(plain[i].source) : !allSame));
  const opened = changes.length > 0;
  const viewed = await viewsOf(repository, { asked, committed, changes, doubted, opened });
  const index = asked.map((_, i) => (doubted[i] ? (viewed.index[i] ?? null) : (plain[i] ?? null)));
  const here = await personal(repository, asked, { plain, reachable });
  return asked.map((_, i) => ({
    here: here[i] ?? null,
    index: index[i] ?? null,
    head: (opened ? viewed.head[i] : index[i]) ?? null,
  }));
}

/** Whether the work tree has what the index has; line ends do not matter to git's reading of it. */
function isSame(repository: Repository, file: NamedFile): boolean {
  const bytes = readRegularFile(repository.top, file.path);
  if (bytes === null) return false;
  const hash = (content: Buffer): ObjectId => blobId(content, repository.objectFormat);
  return (
    hash(bytes) === file.id ||
    hash(Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n'), 'latin1')) === file.id
  );
}

interface Doubt {
  readonly asked: readonly Asked[];
  readonly committed: readonly NamedFile[];
  readonly changes: readonly Change[];
  readonly doubted: readonly boolean[];
  /** Whether HEAD's answer may differ from the index's. */
  readonly opened: boolean;
}

interface Views {
  readonly index: readonly (IgnorePattern | null)[];
  readonly head: readonly (IgnorePattern | null)[];
}

async function viewsOf(repository: Repository, doubt: Doubt): Promise<Views> {
  const { asked, committed, changes, doubted, opened } = doubt;
  if (!opened && !doubted.includes(true)) return { index: [], head: [] };
  const changed = new Map(changes.map(change => [change.path as string, change]));
  const inIndex = committed.map(({ pathBytes, id }) => ({ pathBytes, id: id ?? '' }));
  const inHead = [
    ...committed.filter(({ path }) => !changed.has(path)).map(({ pathBytes, id }) => ({ pathBytes, id: id ?? '' })),
    ...changes
      .filter(({ oldMode }) => oldMode.startsWith('100'))
      .map(({ pathBytes, oldId }) => ({ pathBytes, id: oldId })),
  ];
  const blobs = await readBlobs(
    repository,
    [...inIndex, ...inHead].map(({ id }) => id),
  );
  const filesOf = (entries: readonly { pathBytes: Buffer; id: ObjectId }[]): readonly IgnoreFile[] =>
    entries.flatMap(({ pathBytes, id }) => {
      const bytes = blobs.get(id);
      return bytes === undefined ? [] : [{ pathBytes, bytes }];
    });
  let head: readonly (IgnorePattern | null)[] = [];
  const index = await spread(doubted, asked, async paths => {
    const views = [{ files: filesOf(inIndex), paths }];
    const all = opened ? [...views, { files: filesOf(inHead), paths: asked.map(({ pathBytes }) => pathBytes) }] : views;
    const answers = await askViews(all);
    head = answers[1] ?? [];
    return answers[0] ?? [];
  });
  return { index, head };
}

async function readBlobs(repository: Repository, ids: readonly ObjectId[]): Promise<ReadonlyMap<ObjectId, Uint8Array>> {
  const blobs = new Map<ObjectId, Uint8Array>();
  for await (const answer of readObjects(repository, [...new Set(ids)]))
    if (answer.kind === 'bytes') blobs.set(answer.id, answer.bytes);
  return blobs;
}

/** Only for a hole it matters whether this machine is covered by a file that nobody else has. */
async function personal(
  repository: Repository,
  asked: readonly Asked[],
  { plain, reachable }: { readonly plain: readonly (IgnorePattern | null)[]; readonly reachable: readonly boolean[] },
): Promise<readonly (IgnorePattern | null)[]> {
  const open = asked.map(({ meantOpen }, i) => !meantOpen && reachable[i] === true && !isIgnored(plain[i]));
  const answers = await spread(open, asked, paths => decidingPatterns(paths, { cwd: repository.top, personal: true }));
  return asked.map((_, i) => (open[i] ? (answers[i] ?? null) : (plain[i] ?? null)));
}

function isIgnored(pattern: IgnorePattern | null | undefined): boolean {
  return pattern !== null && pattern !== undefined && !pattern.pattern.startsWith('!');
}

/** Asks about the chosen paths only and puts the answers back in their places. */
async function spread(
  chosen: readonly boolean[],
  asked: readonly Asked[],
  ask: (paths: readonly Buffer[]) => Promise<readonly (IgnorePattern | null)[]>,
): Promise<readonly (IgnorePattern | null)[]> {
  const answers = await ask(asked.filter((_, i) => chosen[i]).map(({ pathBytes }) => pathBytes));
  let next = 0;
  return asked.map((_, i) => (chosen[i] ? (answers[next++] ?? null) : null));
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
