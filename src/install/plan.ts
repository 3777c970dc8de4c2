/** What `install` would do, as data: shown by `--dry-run`, carried out by `apply.ts`. */

/** Bytes and permissions of a file, as they are now. */
export interface FileNow {
  readonly bytes: Buffer;
  /** Permission bits. */
  readonly mode: number;
  /** Target of a symbolic link, else null. */
  readonly link: string | null;
}

/** Reads a file by its absolute path; null when there is none. */
export type ReadFile = (path: string) => FileNow | null;

/** One step. Paths are absolute. */
export type Change =
  | {
      readonly kind: 'write';
      readonly path: string;
      readonly bytes: Buffer;
      /** Permission bits to set; null keeps them (0644 for a new file). */
      readonly mode: number | null;
      /** Phrase for a person: `put our block first`. */
      readonly says: string;
    }
  | { readonly kind: 'move'; readonly from: string; readonly to: string; readonly says: string }
  | { readonly kind: 'remove'; readonly path: string; readonly says: string }
  | { readonly kind: 'config'; readonly key: string; readonly value: string; readonly says: string }
  | {
      /** The manager's own set-up, which writes files that `watch` names (files, or folders with all they hold). */
      readonly kind: 'tool';
      readonly tool: 'husky' | 'lefthook' | 'simple-git-hooks' | 'pre-commit';
      readonly argument: string;
      readonly watch: readonly string[];
      readonly says: string;
    };

/** All steps for one manager, and what a person should know besides. */
export interface Plan {
  readonly manager: ManagerName;
  readonly changes: readonly Change[];
  /** Sentences: what is put out of work, what teammates need, what to do by hand. */
  readonly notes: readonly string[];
}

/** The managers `--manager` takes. */
export const managerNames = ['husky', 'git', 'lefthook', 'simple-git-hooks', 'pre-commit'] as const;

/** Name of a hook manager; `git` is no manager at all. */
export type ManagerName = (typeof managerNames)[number];

/** A write, or nothing when the file is already as wanted. */
export function write(
  now: FileNow | null,
  change: { readonly path: string; readonly text: string; readonly mode: number | null; readonly says: string },
): readonly Change[] {
  const bytes = Buffer.from(change.text);
  const modeFits = change.mode === null || now?.mode === change.mode;
  if (now !== null && now.link === null && now.bytes.equals(bytes) && modeFits) return [];
  return [{ kind: 'write', path: change.path, bytes, mode: change.mode, says: change.says }];
}
