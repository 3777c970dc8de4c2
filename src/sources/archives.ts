/** Archives and documents opened for `scan`: each member is a fragment of its own, `a.zip!folder/file`. */
import { defaultArchiveLimits } from '../formats/archives/limits.ts';
import type { ArchiveLimits, Member } from '../formats/archives/limits.ts';
import { officeText } from '../formats/archives/documents.ts';
import { isPdf, readPdf } from '../formats/archives/pdf.ts';
import { isSqlite, readSqlite } from '../formats/archives/sqlite.ts';
import { isGzip, isTar, readGzip, readTar } from '../formats/archives/tar.ts';
import { unreadPacking } from '../formats/archives/unread.ts';
import { isZip, readZip } from '../formats/archives/zip.ts';
import type { Fragment, RepoPath, Skipped, SkipReason } from '../model.ts';

/** Yields the fragment itself, then what is packed in it, to a depth; every member that is not read is a `Skipped`. */
export async function* expandArchive(
  fragment: Fragment,
  limits: ArchiveLimits = defaultArchiveLimits,
): AsyncGenerator<Fragment | Skipped> {
  yield fragment;
  for (const member of packedIn(fragment, limits)) yield member;
}

function packedIn(fragment: Fragment, limits: ArchiveLimits): Iterable<Fragment | Skipped> {
  if (fragment.role !== 'content' || fragment.window !== null) return [];
  return membersOf(fragment, { limits, budget: { bytes: limits.totalBytesMax }, depth: 0 });
}

/** Opens the archives of a whole source. */
export async function* withArchives(items: AsyncIterable<Fragment | Skipped>): AsyncGenerator<Fragment | Skipped> {
  for await (const item of items) {
    yield item;
    // Not by an asynchronous generator for each: most of thousands of files are no archives.
    if (item.kind === 'fragment') for (const member of packedIn(item, defaultArchiveLimits)) yield member;
  }
}

interface Opening {
  readonly limits: ArchiveLimits;
  /** Shared by everything that comes out of one file. */
  readonly budget: { bytes: number };
  readonly depth: number;
}

function* membersOf(fragment: Fragment, opening: Opening): Generator<Fragment | Skipped> {
  const bytes = Buffer.from(fragment.bytes.buffer, fragment.bytes.byteOffset, fragment.bytes.byteLength);
  const members = readerFor(bytes, opening.limits);
  if (members === null) return;
  if (opening.depth >= opening.limits.depthMax) {
    yield skipped(fragment.path, 'archive-limit', `archives inside archives deeper than ${opening.limits.depthMax}`);
    return;
  }
  for (const member of members) {
    const path = memberPath(fragment.path, member.name);
    if (member.kind === 'left-out') {
      yield skipped(path, REASONS[member.why], member.detail);
      continue;
    }
    opening.budget.bytes -= member.bytes.length;
    if (opening.budget.bytes < 0) {
      yield skipped(
        path,
        'archive-limit',
        `more than ${opening.limits.totalBytesMax} bytes unpacked; the rest is not read`,
      );
      return;
    }
    const inner: Fragment = { ...fragment, path, bytes: officeText(member.name, member.bytes) };
    // A tarball has no content of its own beside its members.
    if (member.name !== '' || !isTar(member.bytes)) yield inner;
    yield* membersOf(inner, { ...opening, depth: opening.depth + 1 });
  }
}

const REASONS: Readonly<Record<Extract<Member, { kind: 'left-out' }>['why'], SkipReason>> = {
  limit: 'archive-limit',
  broken: 'archive-broken',
  encrypted: 'encrypted',
};

/** Whether the bytes are an archive or an office file, one that this room opens or one that it lists. */
export function isArchive(bytes: Uint8Array): boolean {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return isZip(all) || isTar(all) || isGzip(all) || isPdf(all) || isSqlite(all) || unreadPacking(all) !== null;
}

function readerFor(bytes: Buffer, limits: ArchiveLimits): Iterable<Member> | null {
  if (isZip(bytes)) return readZip(bytes, limits);
  if (isTar(bytes)) return readTar(bytes, limits);
  if (isGzip(bytes)) return [readGzip(bytes, limits)];
  if (isSqlite(bytes)) return readSqlite(bytes, limits);
  if (isPdf(bytes)) return readPdf(bytes, limits);
  const packing = unreadPacking(bytes);
  return packing === null
    ? null
    : [{ kind: 'left-out', name: '', why: 'broken', detail: `packed by ${packing}, which is not read` }];
}

/** What gzip packs has no name of its own: `a.tar.gz` and `a.tgz` hold a `a.tar` that nobody sees. */
function memberPath(path: RepoPath, name: string): RepoPath {
  // The prefix of a path is a path; a member's name is printed like one.
  return (name === '' ? path : `${path}!${name}`) as RepoPath;
}

function skipped(path: RepoPath, reason: SkipReason, detail: string): Skipped {
  return { kind: 'skipped', path, reason, detail, blocking: false };
}
