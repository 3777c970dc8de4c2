/** Where the repository is. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { UserError } from '../user-error.ts';
import type { EarlyAnswers } from './early.ts';
import { runGit } from './stream.ts';

/** A repository with a work tree, as seen from one folder of it. */
export interface Repository {
  /** Absolute path of the work tree's top. */
  readonly top: string;
  /** Absolute path of this work tree's git directory (`.git/worktrees/x` in a linked one). */
  readonly gitDir: string;
  /** Absolute path of the directory that all work trees share. */
  readonly commonDir: string;
  readonly objectFormat: 'sha1' | 'sha256';
  /** Another one than the hook runs for: what git said in the environment is not about it. */
  readonly isOther?: true;
  /** What git has been asked about this work tree already. */
  readonly early?: EarlyAnswers;
}

/** The main work tree, seen from a linked one; null in any other, and where the shared directory has none. */
export function mainWorkTree({ gitDir, commonDir, objectFormat }: Repository): Repository | null {
  if (gitDir === commonDir || basename(commonDir) !== '.git') return null;
  const config = ['config', 'config.worktree']
    .map(name => join(commonDir, name))
    .map(file => (existsSync(file) ? readFileSync(file, 'utf8') : ''))
    .join('\n');
  if (/\bworktree\s*=|\bbare\s*=\s*(?!\s|false)/i.test(config)) return null;
  return { top: dirname(commonDir), gitDir: commonDir, commonDir, objectFormat, isOther: true };
}

const question = ['rev-parse', '--show-toplevel', '--absolute-git-dir', '--git-common-dir', '--show-object-format'];

/** Finds the repository that `cwd` lies in. Throws `UserError` when there is none, or no work tree. */
export async function openRepository(cwd: string): Promise<Repository> {
  const repository = await findRepository(cwd);
  if (repository !== null) return repository;
  throw new UserError('not-a-repository', `Not inside the work tree of a git repository: ${cwd}`, {
    hint: 'Change to a folder of your repository, or make one with `git init`',
  });
}

/** The repository that `cwd` lies in, or null when there is none. A git that fails for another reason throws. */
export async function findRepository(cwd: string): Promise<Repository | null> {
  const plain = plainRepository(cwd);
  if (plain !== null) return plain;
  if (isOutside(cwd)) return null;
  const { stdout, exitCode } = await runGit(question, { cwd, okCodes: [0, 128] });
  if (exitCode === 128) {
    await explain(cwd);
    return null;
  }
  // "/home/me/app\n/home/me/app/.git\n.git\nsha1\n"; a path may hold a newline, the last two lines cannot.
  const lines = stdout.toString('utf8').split('\n');
  const [top = '', gitDir = '', commonDir = '', objectFormat = ''] = lines;
  if (lines.length !== 5 || (objectFormat !== 'sha1' && objectFormat !== 'sha256')) {
    throw new UserError('git-failed', 'git rev-parse gave an answer that could not be understood', {
      hint: 'A repository path with a line break is not supported',
    });
  }
  return { top, gitDir, commonDir: resolve(cwd, commonDir), objectFormat };
}

const placing = ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_COMMON_DIR'];

/** Whether neither the environment nor any folder above is what git would take for a repository. Costs no process. */
function isOutside(cwd: string): boolean {
  if (placing.some(name => process.env[name] !== undefined) || !existsSync(cwd)) return false;
  for (let folder = realpathSync(cwd); ; folder = dirname(folder)) {
    const isBare = ['HEAD', 'objects', 'refs'].every(name => existsSync(join(folder, name)));
    if (isBare || existsSync(join(folder, '.git'))) return false;
    if (dirname(folder) === folder) return true;
  }
}

/**
 * The usual case without a process: `cwd` is the top, `.git` is a folder that git takes for a repository, and neither
 * the environment nor the configuration puts anything elsewhere. Every other case is asked of git.
 */
function plainRepository(cwd: string): Repository | null {
  if (placing.some(name => process.env[name] !== undefined)) return null;
  const gitDir = join(cwd, '.git');
  const isComplete = ['HEAD', 'objects', 'refs', 'config'].every(name => existsSync(join(gitDir, name)));
  if (!isComplete || existsSync(join(gitDir, 'commondir')) || existsSync(join(gitDir, 'config.worktree'))) return null;
  const config = readFileSync(join(gitDir, 'config'), 'latin1').toLowerCase();
  // Anything out of the ordinary is left to git; a pattern would cost more than all of this.
  const isPlain = ['worktree', 'include', 'objectformat'].every(word => !config.includes(word));
  if (!isPlain || config.replaceAll('bare = false', '').includes('bare')) return null;
  return { top: cwd, gitDir, commonDir: gitDir, objectFormat: 'sha1' };
}

/** Exit code 128 has many reasons; only "there is no work tree here" is an answer. The others throw with git's own words. */
async function explain(cwd: string): Promise<void> {
  const { stdout, exitCode } = await runGit(['rev-parse', '--is-inside-work-tree'], { cwd, okCodes: [0, 128] });
  if (exitCode === 0 && stdout.toString().trim() === 'false') return;
  try {
    await runGit(question, { cwd });
  } catch (error) {
    if (error instanceof UserError && /not a git repository/.test(error.message)) return;
    throw error;
  }
}
