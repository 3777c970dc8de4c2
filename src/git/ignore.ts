/** What git ignores, asked from git: patterns are never parsed here. */
import type { IgnorePattern } from '../model.ts';
import { UserError } from '../user-error.ts';
import { repoPath } from './repo-path.ts';
import { runGit } from './stream.ts';

/** Where and how to ask. */
export interface IgnoreQuestion {
  readonly cwd: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Whether the personal excludes file counts. Teammates do not have it. */
  readonly personal: boolean;
  /** Answers without personal excludes that are here already, by paths as Latin-1. */
  readonly early?: ReadonlyMap<string, IgnorePattern | null> | null;
}

/**
 * Asks which pattern decides about each path, in the order of `paths`; null where none does. The paths need not exist and
 * may be tracked. None may lie beyond a symbolic link or outside: git would answer nothing at all (exit code 128).
 * An answer whose pattern starts with `!` means: not ignored. git's exit code says nothing about that.
 */
export async function decidingPatterns(
  paths: readonly Buffer[],
  question: IgnoreQuestion,
): Promise<readonly (IgnorePattern | null)[]> {
  if (paths.length === 0) return [];
  const known = question.personal ? null : knownPatterns(paths, question.early ?? null);
  if (known !== null) return known;
  // An empty name also turns off the default, `~/.config/git/ignore`. Where case counts for one teammate, it counts.
  const config = question.personal ? [] : ['-c', 'core.excludesFile=', '-c', 'core.ignoreCase=false'];
  const args = [...config, 'check-ignore', '-v', '-n', '-z', '--no-index', '--stdin'];
  const input = Buffer.concat(paths.flatMap(path => [path, nul]));
  const call = { cwd: question.cwd, input, okCodes: [0, 1], ...(question.env && { env: question.env }) };
  const answers = parseAnswers((await runGit(args, call)).stdout);
  if (answers?.length === paths.length) return answers.map(({ pattern }) => pattern);
  throw new UserError('git-failed', 'git check-ignore answered other paths than it was asked about', {
    hint: 'Run `git check-ignore -v .env` by hand to see why',
  });
}

const nul = Buffer.from([0]);

/** All answers are known, or git is asked for all. */
function knownPatterns(
  paths: readonly Buffer[],
  early: ReadonlyMap<string, IgnorePattern | null> | null,
): readonly (IgnorePattern | null)[] | null {
  const known: (IgnorePattern | null)[] = [];
  for (const path of paths) {
    const pattern = early?.get(path.toString('latin1'));
    if (pattern === undefined) return null;
    known.push(pattern);
  }
  return known;
}

/** What `check-ignore` says about one path. */
export interface IgnoreAnswer {
  /** The path as it was asked, as Latin-1. */
  readonly path: string;
  readonly pattern: IgnorePattern | null;
}

/**
 * Bytes: `source\0line\0pattern\0path\0` for every path; the first three are empty where no pattern matches.
 * Null when there is something else.
 */
export function parseAnswers(stdout: Buffer): readonly IgnoreAnswer[] | null {
  const fields: Buffer[] = [];
  for (let at = 0; at < stdout.length;) {
    const end = stdout.indexOf(0, at);
    if (end < 0) return null;
    fields.push(stdout.subarray(at, end));
    at = end + 1;
  }
  if (fields.length % 4 !== 0) return null;
  const answers: IgnoreAnswer[] = [];
  for (let index = 0; index < fields.length; index += 4) {
    const [source, line, pattern] = fields.slice(index, index + 3).map(field => repoPath(field) as string);
    answers.push({
      path: fields[index + 3]?.toString('latin1') ?? '',
      pattern: source ? { source, line: Number(line), pattern: pattern ?? '' } : null,
    });
  }
  return answers;
}
