/** Runs an audit in a temporary repository and tells its findings in short. */
import type { TestRepo } from './repo.ts';

/** One finding of the JSON report. */
export interface AuditFinding {
  readonly ruleId: string;
  readonly severity: string;
  readonly file: string;
  readonly startLine: number;
  readonly why: string;
  readonly reasons?: readonly string[];
  readonly remedy: { readonly steps: readonly string[] };
}

/** The JSON report, and how the run ended. */
export interface AuditReport {
  readonly code: number | null;
  readonly status: string;
  readonly findings: readonly AuditFinding[];
  readonly skipped: readonly { readonly file: string; readonly reason: string; readonly blocking?: true }[];
  readonly remarks: readonly string[];
  readonly stderr: string;
}

/** Runs `audit --format json`. */
export function audit(repo: TestRepo, ...args: readonly string[]): AuditReport {
  const { code, stdout, stderr } = repo.cli('audit', '--format', 'json', ...args);
  if (stdout === '') throw new Error(`no report: ${stderr}`);
  return { remarks: [], ...JSON.parse(stdout), code, stderr };
}

/** What `env check` and `gitignore check` say, too; tests of their own look at it. */
const checked: readonly string[] = [
  'env-mode',
  'env-template-keys',
  'env-weak-value',
  'gitignore-lookalike',
  'gitignore-stack',
];

/** `warning .env:1 env-file`, without what the checks of env files say and the rules that are named in `without`. */
export function told(report: AuditReport, ...without: readonly string[]): readonly string[] {
  return report.findings
    .filter(({ ruleId }) => !without.includes(ruleId) && !checked.includes(ruleId))
    .map(({ severity, file, startLine, ruleId }) => `${severity} ${file}:${startLine} ${ruleId}`);
}

/** A `.gitignore` that keeps env files out. */
export const cover = '.env\n.env.*\n!.env.example\nprivate/\nnode_modules/\n';
