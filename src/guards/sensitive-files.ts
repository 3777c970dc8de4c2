/** Files that should not be in a repository at all, by name and content. */
import type { FileState, Finding, Fragment, GuardFacts, Origin, RepoPath, RuleInfo } from '../model.ts';
import { shellQuote } from '../text/shell.ts';
import { fileFinding } from './guard.ts';
import type { SensitiveVerdict } from './sensitive-content.ts';
import { isOrdinaryName, sensitiveNames } from './sensitive-names.ts';
import type { SensitiveName } from './sensitive-names.ts';

/** Stores of keys and credentials. */
export const sensitiveFileRule: RuleInfo = {
  id: 'sensitive-file',
  title: 'Store of keys or credentials',
  severity: 'error',
  why: 'Whoever can read the repository has the file, and what git has taken once stays in its history.',
  remedy: {
    revoke: null,
    steps: [
      'Take the file out of the commit and keep it outside the repository',
      'If it was ever pushed, replace every key and password in it',
    ],
    instead: 'Keep it in a secret manager or on the machine that needs it',
  },
  references: ['https://git-scm.com/docs/gitignore'],
};

/** Recordings of what programs and people did. */
export const capturedFileRule: RuleInfo = {
  id: 'sensitive-file-capture',
  title: 'Dump, history or recording',
  severity: 'warning',
  why: 'Such files hold whatever passed through a program or a keyboard, passwords included.',
  remedy: {
    revoke: null,
    steps: ['Take the file out of the commit', 'If it was ever pushed, replace the credentials that it shows'],
    instead: 'Keep recordings outside the repository, or cut out of them what a test needs',
  },
  references: ['https://git-scm.com/docs/gitignore'],
};

/** Judges a path and its content; null when neither says that the file is sensitive. */
export function judgeSensitiveFile(path: string, bytes: Uint8Array): Judged | null {
  const name = nameFor(path);
  const verdict = name?.test(bytes, path) ?? null;
  if (name === null || verdict === null) return null;
  const severity = verdict.severity === 'error' && isTest(path) ? 'warning' : verdict.severity;
  return { name, verdict: { ...verdict, severity } };
}

/** Judges every file that this commit adds or changes. */
export async function judgeSensitiveFiles(facts: GuardFacts): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const file of facts.files) {
    if (!isCommitted(file) || file.link || nameFor(file.path) === null) continue;
    const bytes = await file.read();
    const judged = bytes === null ? null : judgeSensitiveFile(file.path, bytes);
    if (judged !== null) findings.push(toFinding(file.path, { kind: 'index' }, judged, [commandFor(file)]));
  }
  return findings;
}

/** Judges a file as a scan reads it, by the first bytes of it. */
export function judgeSensitiveFragment(fragment: Fragment): readonly Finding[] {
  const { path, role, window, link, bytes, origin } = fragment;
  if (role !== 'content' || link || (window !== null && window.startOffset > 0)) return [];
  const judged = judgeSensitiveFile(path, bytes);
  return judged === null ? [] : [toFinding(path, origin, judged)];
}

/** Whether the content of a file of this name is looked at. */
export function hasSensitiveName(path: string): boolean {
  return nameFor(path) !== null;
}

function nameFor(path: string): SensitiveName | null {
  const lower = path.toLowerCase();
  if (lower.endsWith('.pub') || isOrdinaryName(lower)) return null;
  return sensitiveNames.find(name => name.path.test(lower)) ?? null;
}

function isCommitted(file: FileState): boolean {
  return file.staged === 'added' || file.staged === 'modified' || file.staged === 'type-changed';
}

function isTest(path: string): boolean {
  return /(?:^|[/_.-])(?:tests?|testing|testdata|specs?|fixtures?|examples?|samples?|mocks?)(?:[/_.-]|$)/i.test(path);
}

interface Judged {
  readonly name: SensitiveName;
  readonly verdict: SensitiveVerdict;
}

function toFinding(path: RepoPath, origin: Origin, { name, verdict }: Judged, fix: readonly string[] = []): Finding {
  return fileFinding(name.kind === 'store' ? sensitiveFileRule : capturedFileRule, {
    severity: verdict.severity,
    path,
    origin,
    reasons: [verdict.reason],
    detail: verdict.detail,
    fix,
  });
}

function commandFor({ path, staged }: FileState): string {
  return staged === 'added' ? `git reset -q -- ${shellQuote(path)}` : `git rm --cached ${shellQuote(path)}`;
}
