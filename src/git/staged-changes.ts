/** The listing of what is about to be committed. */
import { isAscii } from 'node:buffer';
import type { ObjectId, RepoPath } from '../model.ts';
import { UserError } from '../user-error.ts';
import { callGit } from './call.ts';
import { repoPath } from './repo-path.ts';
import { runGit } from './stream.ts';

/** One path that differs between two trees, or a tree and the index. */
export interface Change {
  readonly path: RepoPath;
  /** The path as git has it. */
  readonly pathBytes: Buffer;
  /** `100644`, `120000` (symbolic link), `160000` (submodule); `000000` when absent. */
  readonly oldMode: string;
  readonly newMode: string;
  /** Zeros when absent. */
  readonly oldId: ObjectId;
  readonly newId: ObjectId;
  /** Added, modified, deleted, type changed (file to link), unmerged. */
  readonly status: 'A' | 'M' | 'D' | 'T' | 'U';
}

/** The staged changes, and the bytes of the listing as git printed them. */
export interface Listing {
  readonly changes: readonly Change[];
  readonly raw: Buffer;
  /** Whether there is a commit that the index was compared with. */
  readonly hasHead: boolean;
}

/**
 * Every option is said: names of deleted and renamed files stay apart, ids are whole in SHA-256 repositories too,
 * and `git add -N` names (which will not be committed) stay out.
 */
const listing = [
  'diff-index',
  '--cached',
  '--raw',
  '-z',
  '--no-abbrev',
  '--no-renames',
  '--no-relative',
  '--ita-invisible-in-index',
] as const;

/** What is about to be committed; `hooks/secret-hook.sh` asks it while node is starting. */
export const stagedQuestion: readonly string[] = [...listing, 'HEAD', '--'];

/**
 * Lists what differs between HEAD and the index, without reading a file. Before the first commit: the whole index.
 * `cwd` is any folder of the work tree.
 */
export async function stagedChanges(cwd: string): Promise<Listing> {
  const answer = await callGit(stagedQuestion, { cwd, okCodes: [0, 128] });
  if (answer.exitCode === 0) return toListing(answer.stdout, true);
  const args = ['rev-parse', '--quiet', '--verify', 'HEAD^{commit}'];
  const { exitCode } = await runGit(args, { cwd, okCodes: [0, 1] });
  if (exitCode === 1) return indexedFiles(cwd);
  // There is a HEAD, so git had another reason, which must not pass as "nothing staged": let it say it again.
  const { stdout } = await callGit(stagedQuestion, { cwd });
  return toListing(stdout, true);
}

/** Lists the whole index as additions. */
export async function indexedFiles(cwd: string): Promise<Listing> {
  const { stdout } = await callGit([...listing, await emptyTree(cwd), '--'], { cwd });
  return toListing(stdout, false);
}

function toListing(raw: Buffer, hasHead: boolean): Listing {
  return { changes: parseRawChanges(raw), raw, hasHead };
}

/** The id differs between SHA-1 and SHA-256 repositories, so git is asked. */
async function emptyTree(cwd: string): Promise<ObjectId> {
  const { stdout } = await runGit(['hash-object', '-t', 'tree', '--stdin'], { cwd, input: '' });
  return stdout.toString().trim();
}

/**
 * Reads `--raw -z` records. Bytes: `:100644 100644 <old id> <new id> M\0path\0`, ids of 40 or 64 digits.
 * A listing that stops in the middle throws: git was cut off.
 */
export function parseRawChanges(raw: Buffer): readonly Change[] {
  // One text for all, and slices of it: a buffer and a decoding for each name would cost a large commit more than git.
  const text = raw.toString('latin1');
  const isPlain = isAscii(raw);
  const changes: Change[] = [];
  for (let at = 0; at < text.length;) {
    const headerEnd = text.indexOf('\0', at);
    const pathEnd = headerEnd < 0 ? -1 : text.indexOf('\0', headerEnd + 1);
    if (pathEnd < 0) throw brokenListing();
    // A brand has no other constructor than a cast.
    const path = isPlain
      ? (text.slice(headerEnd + 1, pathEnd) as RepoPath)
      : repoPath(raw.subarray(headerEnd + 1, pathEnd));
    changes.push(new ListedChange(text.slice(at, headerEnd), path, { raw, start: headerEnd + 1, end: pathEnd }));
    at = pathEnd + 1;
  }
  return changes;
}

/** Where the parts of a header begin: `:100644 100644 `, and then two ids of one length, each with a space behind it. */
const idsStart = 15;

/** A change by offsets in its header: a pattern would cost a large commit more than all its file names. */
class ListedChange implements Change {
  readonly path: RepoPath;
  readonly oldMode: string;
  readonly newMode: string;
  readonly oldId: string;
  readonly newId: string;
  readonly status: Change['status'];
  readonly #place: { readonly raw: Buffer; readonly start: number; readonly end: number };

  constructor(
    header: string,
    path: RepoPath,
    place: { readonly raw: Buffer; readonly start: number; readonly end: number },
  ) {
    const idLength = (header.length - idsStart - 3) / 2;
    this.status = header.at(-1) as Change['status'];
    const isWhole = header[0] === ':' && (idLength === 40 || idLength === 64) && 'AMDTU'.includes(this.status);
    if (!isWhole || header[idsStart + idLength] !== ' ' || header.at(-2) !== ' ') throw brokenListing();
    this.path = path;
    this.oldMode = header.slice(1, 7);
    this.newMode = header.slice(8, 14);
    this.oldId = header.slice(idsStart, idsStart + idLength);
    this.newId = header.slice(idsStart + idLength + 1, -2);
    this.#place = place;
  }

  get pathBytes(): Buffer {
    const { raw, start, end } = this.#place;
    return raw.subarray(start, end);
  }
}

function brokenListing(): UserError {
  return new UserError('git-failed', 'git stopped in the middle of its listing of staged changes', {
    hint: 'Try again; `git commit --no-verify` commits without this check',
  });
}
