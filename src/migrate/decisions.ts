/** What the files of another tool have decided, in words that all of them share. */
import type { Finding, RepoPath } from '../model.ts';
import type { Verdict } from '../policy/baseline.ts';
import type { CompatTool } from '../policy/configuration.ts';
import type { Dialect } from './pattern.ts';

/** A tool whose files are read. */
export type Tool = 'detect-secrets' | 'gitleaks' | 'git-secrets' | 'secretlint' | 'talisman' | 'trufflehog';

/** A finding and the line it begins in; the line is empty where nobody has read it. */
export interface Seen {
  readonly finding: Finding;
  readonly line: string;
}

/** Lets single findings through. */
export interface AllowDecision {
  readonly matches: (seen: Seen) => boolean;
  readonly reason: string;
  readonly verdict: Verdict | null;
  /** What it says, without a value: `src/a.py:12 (AWS Access Key)`. */
  readonly describe: string;
  /** Whether it stands for one place; one that stands for a pattern is not stale when nothing is found. */
  readonly single: boolean;
  /** Only for the rules of that tool with these names; absent: for all. */
  readonly onlyRules?: readonly string[];
  /** Only while these files are as they were. Absent: whatever they hold. */
  readonly content?: KnownContent;
}

/** A file of the index by the hash of its content. */
export interface FileHash {
  readonly path: RepoPath;
  /** Small hexadecimal digits. */
  readonly sha256: string;
}

/** What files held when they were accepted. */
export interface KnownContent {
  readonly covers: (path: RepoPath) => boolean;
  /** Told of all files that are covered, in git's order. */
  readonly isSame: (files: readonly FileHash[]) => boolean;
}

/** Lets whole files through. */
export interface PathDecision {
  readonly describe: string;
  readonly matches: (path: RepoPath) => boolean;
  /** The same as globs; null when globs cannot say it. */
  readonly globs: readonly string[] | null;
  /** Only for the rule of that tool with this name; null: for all. */
  readonly onlyRule: string | null;
}

/** A rule of the team. */
export interface ForeignRule {
  readonly name: string;
  readonly description: string;
  readonly pattern: string;
  readonly dialect: Dialect;
  /** Capture that holds the secret, by number or name; null: the first one, or the whole match. */
  readonly secret: number | string | null;
  /** Whether a match must be a whole word, as `grep -w` has it. */
  readonly wholeWord: boolean;
  /** Pattern of the paths in which it counts; null: in all. */
  readonly paths: string | null;
  /** `.gitleaks.toml:12`. */
  readonly at: string;
}

/** Something that is not carried over. */
export interface Left {
  /** `.gitleaks.toml:12`. */
  readonly at: string;
  readonly what: string;
  readonly why: string;
}

/** Everything that one file says. */
export interface Decisions {
  readonly tool: Tool;
  /** `gitleaks configuration`. */
  readonly kind: string;
  /** Path as it is shown, or `git config`. */
  readonly file: string;
  readonly paths: readonly PathDecision[];
  readonly allows: readonly AllowDecision[];
  readonly rules: readonly ForeignRule[];
  /** Whose comments in the code count; null when this file has no say in that. */
  readonly comments: CompatTool | null;
  readonly left: readonly Left[];
}

/** Decisions of a file that decides nothing. */
export function noDecisions(tool: Tool, kind: string, file: string): Decisions {
  return { tool, kind, file, paths: [], allows: [], rules: [], comments: null, left: [] };
}
