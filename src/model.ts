/**
 * The vocabulary: every noun of the sentence in ARCHITECTURE.md, as a type. Imports nothing that runs.
 *
 * A **source** yields **fragments** and **file states**; **rules** and **guards** turn them into **findings**;
 * a **policy** decides which findings count; a **report** tells a person what to do.
 */
import type { RuleInfo, Severity } from './rule.ts';
import type { Secret } from './secret.ts';

export type * from './rule.ts';

/** Path from the top of the repository (or from the scanned folder), `/`-separated; bytes that are not UTF-8 as `\xHH`. */
export type RepoPath = string & { readonly __brand: 'RepoPath' };

/** Object id in hexadecimal: 40 characters in a SHA-1 repository, 64 in a SHA-256 one. */
export type ObjectId = string;

/** Where something was seen. */
export type Origin =
  | { readonly kind: 'index' }
  | { readonly kind: 'worktree' }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'message' }
  | { readonly kind: 'ref' }
  | {
      readonly kind: 'commit';
      readonly commit: ObjectId;
      readonly author: string;
      readonly date: string;
      /** A commit without a parent, or a tag, whose id `commit` is then. Absent: any other commit. */
      readonly is?: 'root' | 'tag';
    };

/**
 * Bytes from one place: a blob, a message, a name. The unit of detection.
 * Above 20 MB a source yields overlapping windows of the blob, each with its `window`.
 */
export interface Fragment {
  readonly kind: 'fragment';
  readonly path: RepoPath;
  readonly origin: Origin;
  readonly bytes: Uint8Array;
  /** What the bytes are. `name` is the path itself, scanned as text. */
  readonly role: 'content' | 'name' | 'message' | 'ref';
  /** Object ids of versions that were already there; read only when something is found. Empty for a new file. */
  readonly before: readonly ObjectId[];
  /** Set when `bytes` is a part of a larger whole. */
  readonly window: Window | null;
  /** The bytes are what a symbolic link says, not the content behind it. Absent means no, or not known. */
  readonly link?: boolean;
}

/** Place of a window in the whole it was cut from. */
export interface Window {
  /** Byte offset of the first byte of the window in the whole. */
  readonly startOffset: number;
  /** Line of the first byte, from 1. */
  readonly startLine: number;
  /** Column of the first byte, from 1, in UTF-16 code units. */
  readonly startColumn: number;
}

/** Why something was not read. Wording belongs to `report/`. */
export type SkipReason =
  | 'unreadable'
  | 'missing-object'
  | 'vanished'
  | 'git-failed'
  | 'unmerged'
  | 'rule-timeout'
  | 'ignored'
  | 'excluded'
  | 'submodule'
  | 'special-file'
  | 'symlink-outside'
  | 'encrypted'
  | 'lfs-object-absent'
  | 'decoding-limit'
  | 'work-limit'
  | 'size-limit'
  | 'archive-limit'
  | 'archive-broken'
  | 'dependency-folder';

/** Something that a source or the detector saw and did not read, and why. Nothing is skipped in silence. */
export interface Skipped {
  readonly kind: 'skipped';
  readonly path: RepoPath;
  readonly reason: SkipReason;
  /** One clause for a person: the error, the limit, the count. Never holds content of the file. */
  readonly detail: string;
  /** A blocking one makes the run `incomplete` (exit 2). */
  readonly blocking: boolean;
}

/** Half-open region. Lines and columns count from 1; columns count UTF-16 code units; the end is exclusive. */
export interface Span {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A secret or a file that a rule or a guard points at. */
export interface Finding {
  readonly kind: 'finding';
  readonly rule: RuleInfo;
  /** The rule's severity, or lower: a checksum that does not hold, a test path, an old version. */
  readonly severity: Severity;
  readonly path: RepoPath;
  readonly origin: Origin;
  /** Role of the fragment it was found in; a secret in a `name` is blanked wherever the path is printed. Absent: `content`. */
  readonly role?: Fragment['role'];
  /** 1:1-1:1 for a finding about a whole file. */
  readonly span: Span;
  /** Null for a finding about a file. */
  readonly secret: Secret | null;
  /** Fixed prefix, `…` and the length of the whole secret: `ghp_…(40)`. Empty for a finding about a file. */
  readonly redacted: string;
  /** Path of decodings from the file to the secret, outermost first: `['base64', 'JSON private_key']`. */
  readonly via: readonly string[];
  /** Machine-readable reasons that `explain` shows: `checksum-ok`, `name=client_secret`, `test-path`. */
  readonly reasons: readonly string[];
  /** What this finding adds to the rule's `why`, one sentence with a period; never holds the secret. */
  readonly detail: string | null;
  /** Exact lines to add or commands to run that only the finder knows; the report shows them first. */
  readonly fix: readonly string[];
}

/** A pattern of an ignore file that decided about a path, as git reported it. */
export interface IgnorePattern {
  /** `.gitignore`, `packages/a/.gitignore`, `.git/info/exclude`, or an absolute path of a personal excludes file. */
  readonly source: string;
  /** Line in `source`, from 1. */
  readonly line: number;
  /** The pattern as written; one that starts with `!` un-ignores. */
  readonly pattern: string;
}

/** What git and the file system say about one path: the unit of guarding. */
export interface FileState {
  readonly path: RepoPath;
  /** In the work tree. */
  readonly exists: boolean;
  /** In HEAD. */
  readonly tracked: boolean;
  /** How this commit touches it; null when it does not. */
  readonly staged: 'added' | 'modified' | 'deleted' | 'type-changed' | null;
  /** Permission bits of the file in the work tree (`0o600`), null when absent or meaningless on this file system. */
  readonly mode: number | null;
  /** A symbolic link in the version that counts: it holds a path, not the content behind it. Absent means no. */
  readonly link?: boolean;
  /** Of the staged version when staged, else of the work tree; null when unknown. */
  readonly sizeBytes: number | null;
  /** Reads the staged version (else the work tree's) when a guard must look inside; null when it cannot be read. */
  readonly read: () => Promise<Uint8Array | null>;
  /** What this machine answers, what teammates get from the index, what they had in HEAD. */
  readonly ignored: IgnoredState;
}

/** Three answers to "is it ignored, and by what". A `!` pattern or null means: not ignored. */
export interface IgnoredState {
  readonly here: IgnorePattern | null;
  readonly index: IgnorePattern | null;
  readonly head: IgnorePattern | null;
}

/** A path that teammates' git must ignore, or must not, and what git answers. The file need not exist. */
export interface IgnoreProbe {
  readonly path: RepoPath;
  /** Folder of `path`, empty at the top. */
  readonly folder: RepoPath;
  /** The top, a folder with a manifest, another folder with a `.gitignore`, a folder made up to stand for deep ones. */
  readonly place: 'root' | 'package' | 'folder' | 'deep';
  readonly expected: 'ignored' | 'open';
  readonly ignored: IgnoredState;
}

/** What the guards judge: gathered from git and the file system by `sources/file-states.ts`. */
export interface GuardFacts {
  /** Staged paths, and env-like files wherever they lie. Sorted by path. */
  readonly files: readonly FileState[];
  readonly probes: readonly IgnoreProbe[];
  /** Files that `env_file:` of a compose file names, whatever they are called. */
  readonly envFiles: ReadonlySet<RepoPath>;
  /** `.gitignore` files that this commit deletes. */
  readonly deletedIgnores: ReadonlySet<RepoPath>;
  /** Whether this commit keeps nothing of HEAD; read only when a `.gitignore` is among what it deletes. */
  readonly keepsNothing: () => Promise<boolean>;
  /** Manifests (`package.json`, `composer.json`, ...) in the index; read only when a verdict hangs on the stack. */
  readonly manifests: () => Promise<readonly Manifest[]>;
}

/** A file that tells on what a folder is built. */
export interface Manifest {
  readonly path: RepoPath;
  readonly bytes: Uint8Array;
}

/** What a run looked at. A run that looked at nothing says so. */
export interface Scanned {
  readonly files: number;
  readonly blobs: number;
  readonly bytes: number;
  readonly rules: number;
}

/** A finding that policy set aside, by what and why. Suppressed is not gone. */
export interface Suppressed extends Finding {
  /** `comment at src/a.ts:3`, `SECRET_HOOK_ALLOW`, `baseline`, `level`, `exclude`. */
  readonly by: string;
  readonly reason: string;
  /** Date (`2027-01-31`) until which it is set aside, null for no end. */
  readonly until: string | null;
}

/** A finding with its fingerprint, as it is reported. */
export interface Reported {
  readonly finding: Finding;
  readonly fingerprint: string;
}

/** What came out: the input of every report and of the exit code. */
export interface Outcome {
  /** What was scanned, in words: `staged changes`, `src`, `commits a1b2..c3d4`. */
  readonly scope: string;
  readonly scanned: Scanned;
  readonly skipped: readonly Skipped[];
  readonly findings: readonly Reported[];
  readonly suppressed: readonly (Reported & Pick<Suppressed, 'by' | 'reason' | 'until'>)[];
  /** Lines a person should know that are no findings: the index differs from the work tree in policy, a stale allow. */
  readonly remarks: readonly string[];
  /** What the configuration switches off, in a few words: the summary says it on every run. Absent: nothing. */
  readonly off?: readonly string[];
  /** Whether a warning blocks too, as in an audit. Absent: only errors do. */
  readonly strict?: boolean;
  /** The team's own word for whoever is stopped. */
  readonly help?: { readonly text: string; readonly url: string | null } | null;
}
