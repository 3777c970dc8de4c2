/** Made-up findings for tests of policy and reports. The secret is random, so that a leak of it is never a coincidence. */
import { randomBytes } from 'node:crypto';
import type { Finding, Outcome, RepoPath, Reported, RuleInfo } from '../../src/model.ts';
import { Secret } from '../../src/secret.ts';

export const path = (text: string): RepoPath => text as RepoPath;

export const ruleInfo: RuleInfo = {
  id: 'sample-token',
  title: 'Sample upload token',
  severity: 'error',
  why: 'Anyone holding it can publish a release under your project name.',
  remedy: {
    revoke: 'https://example.org/account/tokens',
    steps: ['Remove the token on the account page', 'Create a new one'],
    instead: 'Publish by OIDC; no token needs to exist',
  },
  references: ['https://example.org/docs'],
};

export const randomSecret = (): string => randomBytes(24).toString('base64url');

export function finding(over: Partial<Finding> = {}): Finding {
  const secret = over.secret === undefined ? new Secret(randomSecret()) : over.secret;
  return {
    kind: 'finding',
    rule: ruleInfo,
    severity: 'error',
    path: path('src/api.ts'),
    origin: { kind: 'index' },
    span: { startLine: 3, startColumn: 15, endLine: 3, endColumn: 47 },
    secret,
    redacted: secret === null ? '' : `smpl_…(${secret.length})`,
    via: [],
    reasons: [],
    detail: null,
    fix: [],
    ...over,
  };
}

export const reported = (over: Partial<Finding> = {}): Reported => ({
  finding: finding(over),
  fingerprint: 'a1'.repeat(12),
});

export function outcome(over: Partial<Outcome> = {}): Outcome {
  return {
    scope: 'staged changes',
    scanned: { files: 3, blobs: 3, bytes: 1200, rules: 412 },
    skipped: [],
    findings: [],
    suppressed: [],
    remarks: [],
    ...over,
  };
}
