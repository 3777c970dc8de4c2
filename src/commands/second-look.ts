/** Which findings were there before this commit: they inform and do not block. */
import type { Change } from '../git/staged-changes.ts';
import { fetchedMergeCommits, treeFiles } from '../git/trees.ts';
import type { TreeFile } from '../git/trees.ts';
import type { Repository } from '../git/repository.ts';
import type { Finding, Fragment, ObjectId } from '../model.ts';
import type { OldVersion } from '../sources/old-versions.ts';
import { oldFragments } from '../sources/old-versions.ts';
import type { Detect } from '../detect/detector.ts';
import { Secret } from '../secret.ts';

/** What the look needs. */
export interface SecondLook {
  readonly repository: Repository;
  readonly changes: readonly Change[];
  readonly detect: Detect;
}

type Step = (look: SecondLook, open: readonly Finding[]) => Promise<readonly Finding[]>;

/** Cheapest first; each step sees only what the ones before it have not explained. */
const steps: readonly Step[] = [inOldVersion, inRemovedFile, inSameBlobOfHead, inFetchedBranch];

/** Compares with the old versions and answers which findings are not new. */
export async function findAlreadyThere(
  look: SecondLook,
  findings: readonly Finding[],
): Promise<(finding: Finding) => boolean> {
  const settled = new Set<Finding>();
  for (const step of steps) {
    const open = findings.filter(finding => !settled.has(finding));
    if (open.length === 0) break;
    for (const finding of await step(look, open)) settled.add(finding);
  }
  return finding => settled.has(finding);
}

/** The version of the same file that this commit replaces. */
async function inOldVersion(look: SecondLook, open: readonly Finding[]): Promise<readonly Finding[]> {
  const paths = new Set(open.filter(isContent).map(({ path }) => path));
  const versions = look.changes.filter(change => paths.has(change.path)).flatMap(oldVersion);
  const known = await valuesIn(look, oldFragments(look.repository, versions));
  const names = await valuesIn(look, oldNames(look.changes.filter(({ status }) => status !== 'A')));
  return open.filter(finding => holds(isContent(finding) ? known : names, finding));
}

/** A file that this commit deletes or renames away. */
async function inRemovedFile(look: SecondLook, open: readonly Finding[]): Promise<readonly Finding[]> {
  const removed = look.changes.filter(({ status }) => status === 'D');
  const contents = await valuesIn(look, oldFragments(look.repository, removed.flatMap(oldVersion)));
  const names = await valuesIn(look, oldNames(removed));
  return open.filter(finding => (isContent(finding) ? contents : names).anywhere(finding.secret));
}

/** A blob of HEAD with the same id: a copy of a file. */
async function inSameBlobOfHead(look: SecondLook, open: readonly Finding[]): Promise<readonly Finding[]> {
  const ids = new Set((await treeFiles(look.repository, 'HEAD')).map(({ id }) => id));
  const newIds = newIdsOf(look);
  return open.filter(finding => isContent(finding) && ids.has(newIds.get(finding.path) ?? ''));
}

/** In a merge: what a remote-tracking branch already holds. */
async function inFetchedBranch(look: SecondLook, open: readonly Finding[]): Promise<readonly Finding[]> {
  return heldBy(await fetchedMergeCommits(look.repository), { ...look, newIds: newIdsOf(look) }, open);
}

/** In a push: what the remote already holds under the same name. */
export async function findHeldByRemote(
  look: Omit<SecondLook, 'changes'>,
  commits: readonly ObjectId[],
  findings: readonly Finding[],
): Promise<(finding: Finding) => boolean> {
  const settled = new Set(await heldBy(commits, { ...look, newIds: new Map() }, findings));
  return finding => settled.has(finding);
}

async function heldBy(
  commits: readonly ObjectId[],
  look: Omit<SecondLook, 'changes'> & { readonly newIds: ReadonlyMap<string, ObjectId> },
  open: readonly Finding[],
): Promise<readonly Finding[]> {
  const settled = new Set<Finding>();
  const paths = new Set(open.map(({ path }) => path));
  for (const commit of commits) {
    const files = await treeFiles(look.repository, commit);
    const ids = new Set(files.map(({ id }) => id));
    const same = files.filter(inPaths(paths));
    const known = await valuesIn(look, oldFragments(look.repository, same));
    const names = await valuesIn(look, oldNames(same));
    for (const finding of open) {
      const there = isContent(finding)
        ? ids.has(look.newIds.get(finding.path) ?? '') || holds(known, finding)
        : finding.role === 'name' && holds(names, finding);
      if (there) settled.add(finding);
    }
  }
  return [...settled];
}

function inPaths(paths: ReadonlySet<string>): (file: TreeFile) => boolean {
  return ({ path }) => paths.has(path);
}

function isContent({ role }: Finding): boolean {
  return role === undefined || role === 'content';
}

function newIdsOf({ changes }: SecondLook): ReadonlyMap<string, ObjectId> {
  return new Map(changes.map(({ path, newId }) => [path, newId]));
}

function oldVersion({ path, oldId, oldMode }: Change): readonly OldVersion[] {
  return oldMode === '160000' || /^0+$/.test(oldId) ? [] : [{ path, id: oldId }];
}

/** What is held; as much as files have lines. */
interface Known {
  readonly anywhere: IsKnown;
  readonly byPath: ReadonlyMap<string, IsKnown>;
}

type IsKnown = ReturnType<typeof Secret.among>;

function holds({ byPath }: Known, finding: Finding): boolean {
  return byPath.get(finding.path)?.(finding.secret) === true;
}

async function valuesIn(
  { detect }: Pick<SecondLook, 'detect'>,
  fragments: AsyncIterable<Fragment> | Iterable<Fragment>,
): Promise<Known> {
  const known = new Map<string, Secret[]>();
  for await (const fragment of fragments) {
    const { path } = fragment;
    const values = detect(fragment).flatMap(item => (item.kind === 'finding' ? (item.secret ?? []) : []));
    known.set(path, (known.get(path) ?? []).concat(values));
  }
  return {
    anywhere: Secret.among([...known.values()].flat()),
    byPath: new Map([...known].map(([path, values]) => [path, Secret.among(values)])),
  };
}

function oldNames(files: readonly Pick<Change, 'path'>[]): readonly Fragment[] {
  const where = { origin: { kind: 'index' }, window: null, before: [], role: 'name', kind: 'fragment' } as const;
  return files.map(({ path }) => ({ ...where, path, bytes: Buffer.from(path) }));
}
