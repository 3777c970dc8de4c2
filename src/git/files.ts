/** Which files git tracks, does not track, and ignores. */
import type { ObjectId } from '../model.ts';
import type { GitCall } from './call.ts';
import { strangerEnvironment } from './environment.ts';
import type { Repository } from './repository.ts';
import { runGit } from './stream.ts';

/** A file of the index, or one in the work tree that the index does not have (`id` and `mode` null). */
export interface ListedFile {
  readonly pathBytes: Buffer;
  /** `100644`, `120000` (symbolic link), `160000` (submodule). */
  readonly mode: string | null;
  readonly id: ObjectId | null;
}

const perDirectory = '--exclude-per-directory=.gitignore';

/** `.ENV` in a `.gitignore` covers `.env` on some machines only. */
const caseCounts = '-c core.ignoreCase=false';

/**
 * Folders that only a personal excludes file may name, and that nobody wants walked. They come before every `.gitignore`,
 * and nothing in them is ours to judge.
 */
const unwalked = '-x node_modules/ -x .venv/ -x venv/';

/** `hooks/secret-hook.sh` asks this question and the next one while node is starting. */
export const filesQuestion: readonly string[] = `${caseCounts} ls-files -t -s -o -z ${perDirectory} ${unwalked}`.split(
  ' ',
);

/**
 * Every file and no folder. Without it git before 2.32 does not look for ignored files in folders that hold nothing tracked,
 * and any git names folders that are not ignored themselves.
 */
export const anyFile: string = ':(glob)**/*[!/]';

/** Folders that are ignored as a whole stand for what is in them. */
export const ignoredQuestion: readonly string[] =
  `${caseCounts} ls-files -t -o -i --directory -z ${perDirectory} -- ${anyFile}`.split(' ');

/**
 * Lists the index and what is untracked and not ignored by a `.gitignore` (personal and local excludes do not count), in
 * one walk. `keep` sees the path as Latin-1 text and decides before anything is copied.
 */
export async function listFiles(
  repository: Repository,
  keep: (path: string) => boolean,
): Promise<readonly ListedFile[]> {
  const early = repository.early?.files();
  const stdout = early ?? (await runGit(filesQuestion, callIn(repository))).stdout;
  return parseListing(stdout, keep);
}

/** Lists what a `.gitignore` ignores; a folder that is ignored as a whole is not entered. */
export async function listIgnored(
  repository: Repository,
  keep: (path: string) => boolean,
): Promise<readonly ListedFile[]> {
  const early = repository.early?.ignored();
  const stdout = early ?? (await runGit(ignoredQuestion, callIn(repository))).stdout;
  return parseListing(stdout, keep);
}

function callIn({ top, isOther }: Repository): GitCall {
  return { cwd: top, ...(isOther ? { env: strangerEnvironment() } : {}) };
}

/** Bytes: `H 100644 <id> 0\tpath\0` (other letters: `S` skipped, `M` unmerged, `C` changed) and `? path\0`. */
export function parseListing(stdout: Buffer, keep: (path: string) => boolean): readonly ListedFile[] {
  const files: ListedFile[] = [];
  for (const record of records(stdout)) {
    const untracked = record.startsWith('? ');
    const start = untracked ? 2 : record.indexOf('\t') + 1;
    const path = record.slice(start);
    if (!keep(path)) continue;
    const [, mode = null, id = null] = untracked ? [] : record.slice(0, start - 1).split(' ');
    files.push({ pathBytes: Buffer.from(path, 'latin1'), mode, id });
  }
  return files;
}

/** Latin-1 keeps every byte and costs a tenth of UTF-8. */
function* records(stdout: Buffer): Generator<string> {
  const text = stdout.toString('latin1');
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\0', at);
    if (end < 0) return;
    yield text.slice(at, end);
    at = end + 1;
  }
}
