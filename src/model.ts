/**
 * The vocabulary: every noun of the sentence in ARCHITECTURE.md, as a type. Imports nothing that runs.
 *
 * A **source** yields **fragments** and **file states**; **rules** and **guards** turn them into **findings**;
 * a **policy** decides which findings count; a **report** tells a person what to do.
 */
import type { Secret } from './secret.ts';

/** Path from the top of the repository (or from the scanned folder), `/`-separated; bytes that are not UTF-8 as `\xHH`. */
export type RepoPath = string & { readonly __brand: 'RepoPath' };

/** Object id in hexadecimal: 40 characters in a SHA-1 repository, 64 in a SHA-256 one. */
export type ObjectId = string;

/** SARIF's three levels. `error` blocks a commit, the others inform. */
export type Severity = 'error' | 'warning' | 'note';

/** Where something was seen. */
export type Origin =
  | { readonly kind: 'index' }
  | { readonly kind: 'worktree' }
  | { readonly kind: 'stdin' }
  | { readonly kind: 'message' }
  | { readonly kind: 'ref' }
  | { readonly kind: 'commit'; readonly commit: ObjectId; readonly author: string; readonly date: string };

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

/** What to do about a finding, whatever its state in git (that part is `report/next-steps.ts`). */
export interface Remedy {
  /** Page on which the credential is revoked; null when there is none. */
  readonly revoke: string | null;
  /** Imperative sentences without a final period: how to revoke and replace it. */
  readonly steps: readonly string[];
  /** What to use so that the secret need not exist; null when there is nothing better. */
  readonly instead: string | null;
}

/** What every rule and guard says about itself; reports and docs are written from it. */
export interface RuleInfo {
  /** Kebab-case, begins with the provider's file name (or one that the file declares). Part of the public contract. */
  readonly id: string;
  /** Noun phrase: `PyPI upload token`. */
  readonly title: string;
  readonly severity: Severity;
  /** One sentence with a period: what the holder of it can do. */
  readonly why: string;
  readonly remedy: Remedy;
  /** https addresses of the documents the facts come from. */
  readonly references: readonly string[];
  /** Former ids that allow comments and baseline entries may still use. */
  readonly aliases?: readonly string[];
}

/** Where a value that is not self-identifying must stand to count (never on its shape alone). */
export interface Context {
  /**
   * Lower-case words; one must stand in the name of the value or, with a credential word in the name, near it.
   * A word matches whole words of a name: `datadog` hits `DATADOG_API_KEY`, `datadogKey`, `x-datadog-key`.
   */
  readonly words: readonly string[];
  /** How many lines above and below the value are searched for `words`; 0 means the line itself. Default 3. */
  readonly lines?: number;
  /** Lower-case path endings that count as context: `.pypirc`, `credentials.toml`. */
  readonly files?: readonly string[];
  /** Rule ids whose match within `lines` lines counts as context, either side: the other half of a pair. */
  readonly near?: readonly string[];
  /**
   * Words of which one must stand in the name (`secret`, `token`). Default: any word of a credential name.
   * A name in the rule's `env` needs nothing more.
   */
  readonly names?: readonly string[];
}

/** Description of a live check. Data only: nothing in this package calls it from a hook. */
export interface Verification {
  readonly method: 'GET' | 'POST' | 'HEAD';
  /** Address with `<secret>` and other `<...>` places to fill. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  /** How a live credential answers, in words: `200`, `200 with "ok":true`. */
  readonly live: string;
  /** How a dead credential answers. */
  readonly dead: string;
}

/** How a documented checksum or structure is used. */
export interface Check {
  /** Name in `formats/checksums.ts`. Custom rules use the same names. */
  readonly name: string;
  /** `reject`: a mismatch lowers the finding to a note. `raise`: a match raises confidence, a mismatch says nothing. */
  readonly use: 'reject' | 'raise';
}

/** What one kind of secret looks like. Plain data; a custom rule in JSON has the same shape. */
export interface Rule extends RuleInfo {
  /**
   * Lower-case ASCII literals, at least 3 characters, of which one occurs in every match of `pattern`
   * (case-insensitively). For a rule with `context` they may be empty: its anchors are the names of assignments.
   */
  readonly keywords: readonly string[];
  /**
   * Flags `dg` (and `i`), one group named `secret`, bounded repetition, explicit edges, linear time.
   * With `context` the pattern is tried against one value only and should be anchored: `/^(?<secret>[0-9a-f]{32})$/dg`.
   */
  readonly pattern: RegExp;
  /** Literal starts of the secret that are the same for everybody, and so may be printed. Longest one wins. */
  readonly prefixes?: readonly string[];
  /** Absent: self-identifying. Present: the value counts only in this context. */
  readonly context?: Context;
  readonly checksum?: Check;
  /**
   * Name in `detect/structures/index.ts`: the format that proves what the pattern only suspects.
   * It narrows the span, sets severity and reasons, or says that there is no finding.
   */
  readonly structure?: string;
  /**
   * Least randomness of the secret without its prefix, in bits per character over the bigram table
   * (`text/randomness.ts`); random keys lie above 1.0, words and identifiers below 0. Only where the shape is weak.
   */
  readonly randomnessMin?: number;
  /** Environment variable names that hold it, upper-case. */
  readonly env?: readonly string[];
  readonly verification?: Verification;
  readonly examples: Examples;
}

/** A rule that code decides and no pattern: the generic detector's. */
export interface JudgedRule extends RuleInfo {
  readonly examples: Examples;
}

/** Templates, expanded from a fixed seed (`samples/expand.ts`): no live-looking credential stands in the source. */
export interface Examples {
  /** Each expands to a text with exactly one finding of this rule. At least one. */
  readonly match: readonly string[];
  /** Each expands to a text without any finding. At least one. */
  readonly ignore: readonly string[];
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
}
