/** Every env-like file of a repository with what git and the file system say about it: the facts behind `env list`. */
import { join } from 'node:path';
import { decodeText, parseDotenv, type DotenvEntry } from '../formats/dotenv.ts';
import type { Repository } from '../git/repository.ts';
import { stagedChanges } from '../git/staged-changes.ts';
import { envContent, type EnvContent } from '../guards/env-content.ts';
import type { PairOptions } from '../guards/env-pairs.ts';
import { type GuardOptions, ignores } from '../guards/guard.ts';
import type { FileState, GuardFacts, IgnorePattern, RepoPath } from '../model.ts';
import { guardFacts } from '../sources/file-states.ts';
import { readRegularFile, statusOf } from '../sources/work-tree.ts';
import { envKind, type EnvKind, type EnvNaming } from '../text/env-names.ts';
import { movedFiles } from './moved.ts';

/**
 * What git does with the file.
 *
 * - `tracked`: in HEAD; `staged`: this commit would add it; `force-added`: the same, although a `.gitignore` ignores it
 * - `exposed`: untracked and not ignored
 * - `ignored`: a committed `.gitignore` ignores it; `ignored-here`: only a file does that teammates do not have
 * - `outside`: `env move` took it out of the repository
 */
export type EnvState = 'tracked' | 'staged' | 'force-added' | 'exposed' | 'ignored' | 'ignored-here' | 'outside';

/** An env-like file. Holds its values: only keys and lines may be printed. */
export interface EnvFile {
  /** From the top of the repository; of a file outside: where it was. */
  readonly path: RepoPath;
  /** Absolute path of the content. */
  readonly file: string;
  readonly kind: EnvKind;
  readonly state: EnvState;
  /** The pattern that ignores it, or that re-includes it; null when none matches. */
  readonly by: IgnorePattern | null;
  readonly isLink: boolean;
  /** Permission bits; null when absent or meaningless on this system. */
  readonly mode: number | null;
  /** Last change in milliseconds since 1970; null when it is not in the work tree. */
  readonly modifiedMs: number | null;
  /** Null when it was not read; then `problem` says why. */
  readonly content: EnvContent | null;
  readonly problem: string | null;
  readonly text: string;
  readonly entries: readonly DotenvEntry[];
}

/** What the checks of env files are given: capabilities of the detector, and what the team has decided. */
export interface CheckOptions extends PairOptions, GuardOptions {
  /** Names of the team's own. Absent: none. */
  readonly naming?: EnvNaming | null;
}

/** The files, and the facts that they were made from. */
export interface EnvFiles {
  readonly files: readonly EnvFile[];
  readonly facts: GuardFacts;
}

/** Gathers them, sorted by path. Throws `UserError` when git fails or the record of moved files is broken. */
export async function envFiles(repository: Repository, naming: EnvNaming | null = null): Promise<EnvFiles> {
  const { changes } = await stagedChanges(repository.top);
  const facts = await guardFacts(repository, changes, { naming, withHidden: true });
  const files: EnvFile[] = [];
  for (const state of facts.files) {
    const kind = envKind(state.path, naming) ?? (facts.envFiles.has(state.path) ? 'plain' : null);
    if (kind !== null && (state.exists || (state.staged ?? (state.tracked ? 'kept' : 'deleted')) !== 'deleted'))
      files.push(await envFile(repository, state, kind));
  }
  for (const { from, to } of movedFiles(repository)) {
    const moved = outsideFile(from, to, envKind(from, naming) ?? 'plain');
    // Moved back by hand: the record has nothing to say any more.
    if (moved.modifiedMs !== null || files.every(({ path }) => path !== from)) files.push(moved);
  }
  return { files: files.toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)), facts };
}

/** `problem` of a file that lies outside of a sparse checkout and was not fetched. */
export const absentProblem = 'git does not have it here';

async function envFile(repository: Repository, state: FileState, kind: EnvKind): Promise<EnvFile> {
  const { top } = repository;
  const status = statusOf(top, state.path);
  const bytes = status === null ? await state.read() : readRegularFile(top, state.path);
  return {
    path: state.path,
    file: join(top, state.path),
    kind,
    ...stateOf(state),
    isLink: state.link ?? false,
    mode: status?.isSymbolicLink() === true ? null : state.mode,
    modifiedMs: status?.mtimeMs ?? null,
    ...contentOf(bytes, status === null ? absentProblem : problemOf(status)),
  };
}

function outsideFile(from: RepoPath, to: string, kind: EnvKind): EnvFile {
  const status = outsideStatus(to);
  const windows = process.platform === 'win32';
  return {
    path: from,
    file: to,
    kind,
    state: 'outside',
    by: null,
    isLink: status?.isSymbolicLink() ?? false,
    mode: windows || status === null ? null : status.mode & 0o777,
    modifiedMs: status?.mtimeMs ?? null,
    ...contentOf(readRegularFile('', to), status === null ? 'it is no longer there' : problemOf(status)),
  };
}

/** Null also where a folder above is closed: then nobody can say that it is there. */
function outsideStatus(file: string): ReturnType<typeof statusOf> {
  try {
    return statusOf('', file);
  } catch {
    // No right to look: told as a file that is not there.
    return null;
  }
}

function stateOf({ tracked, staged, exists, ignored }: FileState): Pick<EnvFile, 'state' | 'by'> {
  const { index, here } = ignored;
  if (staged === 'added') return { state: ignores(index) ? 'force-added' : 'staged', by: index };
  if (tracked && staged !== 'deleted') return { state: 'tracked', by: index };
  if (!exists) return { state: 'tracked', by: index };
  if (ignores(index) && ignores(here)) return { state: 'ignored', by: index };
  return ignores(here) ? { state: 'ignored-here', by: here } : { state: 'exposed', by: here ?? index };
}

/** Why a file is not read; null when it should have been. */
function problemOf(status: ReturnType<typeof statusOf>): string | null {
  if (status === null) return null;
  if (status.isSymbolicLink()) return 'a symbolic link; what it leads to is not read';
  if (!status.isFile()) return 'no regular file';
  return status.size > 32 * 1024 * 1024 ? `${Math.ceil(status.size / 1024 / 1024)} MB, too large to read` : null;
}

type Content = Pick<EnvFile, 'content' | 'problem' | 'text' | 'entries'>;

function contentOf(bytes: Uint8Array | null, problem: string | null): Content {
  const unread = (why: string): Content => ({ content: null, problem: why, text: '', entries: [] });
  if (bytes === null) return unread(problem ?? 'it cannot be read');
  const content = envContent(bytes);
  if (bytes.subarray(0, 65_536).includes(0) && decodeText(bytes.subarray(0, 65_536)).includes('\0'))
    return content === 'encrypted' ? { content, problem: null, text: '', entries: [] } : unread('binary, not read');
  const text = decodeText(bytes);
  return { content, problem: null, text, entries: parseDotenv(text) };
}
