/** Whether other users of this machine can read what only its owner should. */
import type { Finding, RepoPath, RuleInfo } from '../model.ts';
import { shellQuote } from '../text/shell.ts';
import { fileFinding } from './guard.ts';

/** A file with secrets, or the folder around one, that is open to others. */
export const fileModeRule: RuleInfo = {
  id: 'file-mode',
  title: 'Open to other users',
  severity: 'warning',
  why: 'Every program of every user of this machine can read it.',
  remedy: { revoke: null, steps: ['Let only its owner read and write it: mode 0600'], instead: null },
  references: ['https://www.gnu.org/software/coreutils/manual/html_node/Mode-Structure.html'],
};

/** A file that holds, or is meant to hold, secrets; git does not keep modes, so tracked files are not among them. */
export interface GuardedFile {
  readonly path: RepoPath;
  /** Permission bits. */
  readonly mode: number;
  /** Whether a value in it was found to be a secret. */
  readonly holdsSecret: boolean;
}

/** Judges files and the folders they lie in. `folders` holds permission bits by path, `''` being the top. */
export function judgeModes(files: readonly GuardedFile[], folders: ReadonlyMap<string, number>): readonly Finding[] {
  const open = files.filter(({ mode }) => (mode & 0o077) !== 0);
  return [...open.map(openFile), ...judgeFolders(files, folders)];
}

function openFile({ path, mode, holdsSecret }: GuardedFile): Finding {
  return fileFinding(fileModeRule, {
    severity: holdsSecret ? 'warning' : 'note',
    path,
    origin: { kind: 'worktree' },
    reasons: [`mode=${octal(mode)}`],
    detail: `Its mode is ${octal(mode)}.`,
    fix: [`chmod 600 ${shellQuote(path)}`],
  });
}

/** Who can write a folder can put another file in the place of one in it; who can list it learns names only. */
function judgeFolders(files: readonly GuardedFile[], folders: ReadonlyMap<string, number>): readonly Finding[] {
  const around = new Set(files.map(({ path }) => path.slice(0, Math.max(0, path.lastIndexOf('/')))));
  return [...around].toSorted().flatMap((folder): readonly Finding[] => {
    const mode = folders.get(folder);
    if (mode === undefined || (mode & 0o007) === 0) return [];
    const writable = (mode & 0o1002) === 0o002;
    // The path of a folder with its slash is a path; `./` is the top.
    const path = `${folder === '' ? '.' : folder}/` as RepoPath;
    return [
      fileFinding(fileModeRule, {
        severity: writable ? 'warning' : 'note',
        path,
        origin: { kind: 'worktree' },
        reasons: [writable ? 'folder-writable' : 'folder-readable', `mode=${octal(mode)}`],
        detail: writable
          ? `Everybody may write this folder (${octal(mode)}): the env and key files in it can be replaced.`
          : `Others may enter or list this folder of env and key files (${octal(mode)}).`,
        fix: [`chmod ${writable ? 'o-rwx' : '700'} ${shellQuote(path)}`],
      }),
    ];
  });
}

function octal(mode: number): string {
  return `0${(mode & 0o7777).toString(8).padStart(3, '0')}`;
}
