/** What all guards share. */
import type { Finding, IgnorePattern, RepoPath, RuleInfo } from '../model.ts';

/** Capabilities and choices the guards are given. */
export interface GuardOptions {
  /** Whether the detector sees something in `bytes`, taken for the file `path`. */
  readonly looksSecret: (bytes: Uint8Array, path: string) => boolean;
  /** What the team has decided. Absent: nothing. */
  readonly team?: TeamChoices;
}

/** What a team may decide about env files and their cover. */
export interface TeamChoices {
  /** No plaintext env file may lie in the repository, ignored or not. */
  readonly envOutside: boolean;
  /** Every hole in the .gitignore files blocks. */
  readonly everyHoleBlocks: boolean;
  /** An env file that is committed on purpose. */
  readonly isAllowed: (path: RepoPath) => boolean;
  /** A template under a name that does not say so. */
  readonly isTemplate: (path: RepoPath) => boolean;
}

/** A finding about a whole file: no secret, place 1:1. */
export function fileFinding(
  rule: RuleInfo,
  fields: Pick<Finding, 'severity' | 'path' | 'origin' | 'reasons' | 'detail' | 'fix'>,
): Finding {
  const span = { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  return { kind: 'finding', rule, span, secret: null, redacted: '', via: [], ...fields };
}

/** A finding about one line of a file that is read as configuration; it has no secret. */
export function lineFinding(
  rule: RuleInfo,
  { line, ...fields }: { readonly line: number } & Pick<Finding, 'severity' | 'path' | 'reasons' | 'detail' | 'fix'>,
): Finding {
  const span = { startLine: line, startColumn: 1, endLine: line, endColumn: 1 };
  return { ...fileFinding(rule, { ...fields, origin: { kind: 'worktree' } }), span };
}

/** Whether the deciding pattern ignores; one that starts with `!` decides, too, but for the opposite. */
export function ignores(pattern: IgnorePattern | null): pattern is IgnorePattern {
  return pattern !== null && !pattern.pattern.startsWith('!');
}

/** `.gitignore:3 (.env*)`. */
export function cite({ source, line, pattern }: IgnorePattern): string {
  return `${source}:${line} (${pattern})`;
}

/** Whether the pattern stands in a `.gitignore` of the work tree, which only has to be staged. */
export function isInWorkTree(pattern: IgnorePattern): boolean {
  return pattern.source.endsWith('.gitignore') && !pattern.source.startsWith('/');
}
