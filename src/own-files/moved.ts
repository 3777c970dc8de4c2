/** Where `env move` puts env files, and the record of what it moved. */
import { createHash } from 'node:crypto';
import { lstatSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, isAbsolute, join } from 'node:path';
import type { Repository } from '../git/repository.ts';
import type { RepoPath } from '../model.ts';
import { UserError } from '../user-error.ts';

/** An env file that `env move` took out of the repository. */
export interface MovedFile {
  /** Where it was, from the top. */
  readonly from: RepoPath;
  /** Where it is now: an absolute path. The file may have gone since. */
  readonly to: string;
}

/** More than this was not written by us, in bytes. */
const recordBytesMax = 1024 * 1024;

/**
 * Beside, not inside, the folder of the installation: `uninstall` takes that one away, and moved files stay moved. In the
 * git directory that all work trees share, so that it moves with the clone.
 */
function recordPath({ commonDir }: Pick<Repository, 'commonDir'>): string {
  return join(commonDir, 'secret-hook-moved.json');
}

/** Lists what was moved out of the repository, in the order of the moves. Throws `UserError` for a record that is broken. */
export function movedFiles(repository: Pick<Repository, 'commonDir'>): readonly MovedFile[] {
  const path = recordPath(repository);
  const status = lstatSync(path, { throwIfNoEntry: false });
  if (status === undefined) return [];
  try {
    if (!status.isFile() || status.size > recordBytesMax) throw new Error('it is no small regular file');
    return entriesOf(JSON.parse(readFileSync(path, 'utf8')));
  } catch (cause) {
    throw new UserError('unreadable', `Cannot read the record of moved env files: ${path}`, {
      hint: 'Delete it, and move the files back by hand',
      cause,
    });
  }
}

function entriesOf(record: unknown): readonly MovedFile[] {
  const files = typeof record === 'object' && record !== null && 'files' in record ? record.files : null;
  if (!Array.isArray(files)) throw new Error('it has no files');
  return files.map((entry: unknown) => {
    const { from, to } = (entry ?? {}) as Readonly<Record<string, unknown>>;
    if (typeof from !== 'string' || typeof to !== 'string' || !isAbsolute(to)) throw new Error('it has a broken entry');
    // A path of the record was a path of the repository when it was written.
    return { from: from as RepoPath, to };
  });
}

/** Adds moves to the record; a file that was moved before is where it is now. */
export function recordMoves(repository: Pick<Repository, 'commonDir'>, moves: readonly MovedFile[]): void {
  const known = movedFiles(repository).filter(old => moves.every(({ from }) => from !== old.from));
  const path = recordPath(repository);
  const draft = `${path}.${process.pid}.new`;
  writeFileSync(draft, `${JSON.stringify({ version: 1, files: [...known, ...moves] }, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

/** What the place of moved files depends on. */
export interface Home {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Absolute path of the home folder. */
  readonly home: string;
  readonly platform: NodeJS.Platform;
}

/**
 * The folder of one work tree's moved files below the user's configuration directory. Its name holds a digest, because two
 * clones of one project may have different values.
 */
export function movedFolder(
  { top, gitDir }: Pick<Repository, 'top' | 'gitDir'>,
  { env, home, platform }: Home,
): string {
  const roaming = platform === 'win32' ? env['APPDATA'] : undefined;
  const xdg = env['XDG_CONFIG_HOME'];
  const base = xdg !== undefined && isAbsolute(xdg) ? xdg : (roaming ?? join(home, '.config'));
  const digest = createHash('sha256').update(gitDir).digest('hex').slice(0, 8);
  return join(base, 'secret-hook', 'env', `${basename(top) || 'repository'}-${digest}`);
}
