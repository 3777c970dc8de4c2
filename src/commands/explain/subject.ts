/** What `explain` is asked about: a line of a file, or whatever has a fingerprint, in the version that holds it. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { openRepository, type Repository } from '../../git/repository.ts';
import type { Finding, Fragment, RepoPath } from '../../model.ts';
import { UserError } from '../../user-error.ts';
import type { Io } from '../io.ts';
import { lookUp, pathsMeant, readNamed, type Met, type Named } from '../look-up.ts';
import { readRevision } from '../team-policy.ts';

/** What is explained. */
export interface Subject {
  readonly file: string;
  readonly line: number;
  /** Which version, in words; empty for the one in the work tree. */
  readonly version: string;
  /** The content; null for what is no content of a file: a guard's finding without a file, a message, a name. */
  readonly fragment: Fragment | null;
  /** What was found under the fingerprint that was named. */
  readonly met: readonly Met[];
}

/** Finds what is meant, and reads it. Throws `UserError` when it is nowhere. */
export async function subjectOf(text: string, repository: Repository | null, io: Io): Promise<Subject> {
  const named = readNamed(text);
  if (named === null)
    throw new UserError('usage', `explain needs FILE:LINE or a fingerprint, not ${text}`, {
      hint: 'npx secret-hook explain src/api.ts:12',
    });
  if (named.kind === 'fingerprint') return subjectBy(named, repository ?? (await openRepository(io.cwd)), io);
  const top = repository?.top ?? io.cwd;
  const [path = '', ...others] = pathsMeant(named.file, { top }, io.cwd);
  const read = [path, ...others].map(one => ({ path: one, bytes: readHere(join(top, one)) }));
  const here = read.find(({ bytes }) => bytes !== null);
  if (!here?.bytes) throw unreadable(named.file, join(top, path));
  const fragment = fragmentOf(here.path as RepoPath, here.bytes);
  return { file: named.file, line: named.line, version: '', fragment, met: [] };
}

/** The newest place in which it is found; its content is read in the version that holds it. */
async function subjectBy(
  named: Extract<Named, { kind: 'fingerprint' }>,
  repository: Repository,
  io: Io,
): Promise<Subject> {
  const met = await lookUp(named, repository, io);
  const [first] = met;
  if (first === undefined)
    throw new UserError(
      'usage',
      `Nothing in the index, in the work tree or in a commit has the fingerprint ${named.start}`,
      {
        hint: 'Fingerprints stand in: npx secret-hook scan --staged --format json',
      },
    );
  const { finding, where } = first;
  const bytes = await bytesOf(finding, repository);
  const isHere = bytes !== null && readHere(join(repository.top, finding.path))?.equals(bytes) === true;
  const commit = finding.origin.kind === 'commit' ? `in commit ${finding.origin.commit.slice(0, 12)}` : '';
  return {
    file: relative(io.cwd, join(repository.top, finding.path)),
    line: finding.span.startLine,
    version: isHere || where === 'work tree' ? '' : where === 'index' ? 'as staged' : commit,
    fragment: bytes === null ? null : fragmentOf(finding.path, bytes),
    met,
  };
}

async function bytesOf({ origin, path, role, secret }: Finding, repository: Repository): Promise<Buffer | null> {
  if (secret === null) return null;
  if (role !== undefined && role !== 'content') return null;
  if (origin.kind === 'worktree') return readHere(join(repository.top, path));
  const revision = origin.kind === 'commit' ? origin.commit : ':0';
  return (await readRevision(repository, revision, [path]))[0] ?? readHere(join(repository.top, path));
}

function readHere(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    // Whoever needs it says that it is not there.
    return null;
  }
}

function unreadable(shown: string, path: string): UserError {
  const found = statSync(path, { throwIfNoEntry: false });
  const why = found === undefined ? `There is no ${shown}` : `Cannot read ${shown}`;
  return new UserError('unreadable', found?.isDirectory() === true ? `${shown} is a folder` : why, {
    hint: 'Name a file of the work tree',
  });
}

function fragmentOf(path: RepoPath, bytes: Uint8Array): Fragment {
  return { kind: 'fragment', path, origin: { kind: 'worktree' }, bytes, role: 'content', before: [], window: null };
}
