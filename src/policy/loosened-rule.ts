import type { Finding, RepoPath, RuleInfo } from '../model.ts';

/** A commit that lets through what was stopped before: it takes effect at once, and it is said. */
export const loosenedRule: RuleInfo = {
  id: 'policy-loosened',
  title: 'Policy loosened',
  severity: 'warning',
  why: 'What this change of the policy lets through is no longer stopped for anybody.',
  remedy: {
    revoke: null,
    steps: ['Have somebody else read the change of the policy'],
    instead: 'An allow comment with a reason lets one place through and nothing else',
  },
  references: ['https://git-scm.com/docs/githooks#_pre_commit'],
};

/** Most changes of one file that are told one by one: a new baseline has as many as a repository has old secrets. */
const toldMax = 10;

/** One finding for each thing that became looser; from the eleventh on they are counted in one. */
export function loosenedFindings(path: string, changes: readonly string[]): readonly Finding[] {
  const rest = changes.length - toldMax;
  const told = rest > 1 ? [...changes.slice(0, toldMax), `and ${rest} more changes in the same file`] : changes;
  return told.map(change => ({
    kind: 'finding',
    rule: loosenedRule,
    severity: 'warning',
    path: path as RepoPath,
    origin: { kind: 'index' },
    span: { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 },
    secret: null,
    redacted: '',
    via: [],
    reasons: [],
    detail: `${change}.`,
    fix: [],
  }));
}
