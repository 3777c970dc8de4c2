/** What is judged about the other guards of a repository: plain data, so that a hook that never asks loads no parser. */
import type { RuleInfo } from '../../model.ts';

/** `grep .env .gitignore` as a check. */
export const envGrepRule: RuleInfo = {
  id: 'guard-env-grep',
  title: 'Check of .gitignore by grep',
  severity: 'warning',
  why: 'grep sees text, not rules: `venv/`, a comment, `!.env` and `.env.example` all pass, and a tracked `.env` is not seen at all.',
  remedy: {
    revoke: null,
    steps: ['Ask git: `git check-ignore -v --no-index .env`', 'Or let `secret-hook audit` ask it for every usual name'],
    instead: null,
  },
  references: ['https://git-scm.com/docs/git-check-ignore', 'https://git-scm.com/docs/gitignore'],
};

/** bandit with a severity filter above its own password checks. */
export const banditRule: RuleInfo = {
  id: 'guard-bandit-level',
  title: 'bandit without its password checks',
  severity: 'warning',
  why: 'B105, B106 and B107 (hard-coded passwords) are of severity LOW; `-ll` shows MEDIUM and above, so they are never shown.',
  remedy: {
    revoke: null,
    steps: ['Run bandit without `-ll`, or add a run with `-t B105,B106,B107`'],
    instead: null,
  },
  references: ['https://bandit.readthedocs.io/en/latest/plugins/b105_hardcoded_password_string.html'],
};

/** detect-secrets where it does not exist, or with a baseline that does not. */
export const detectSecretsRule: RuleInfo = {
  id: 'guard-detect-secrets',
  title: 'detect-secrets that cannot run',
  severity: 'warning',
  why: 'A hook that its repository does not offer, or whose baseline is absent, fails or is taken out, and then nothing looks.',
  remedy: {
    revoke: null,
    steps: ['Name `https://github.com/Yelp/detect-secrets` with a `rev` for the hook, and commit its baseline'],
    instead: null,
  },
  references: [
    'https://github.com/Yelp/detect-secrets',
    'https://pre-commit.com/#adding-pre-commit-plugins-to-your-project',
  ],
};

/** An action that its owner can change under the workflow. */
export const unpinnedRule: RuleInfo = {
  id: 'guard-action-unpinned',
  title: 'Action that is not pinned',
  severity: 'warning',
  why: 'Whoever can move the tag or branch of an action runs code beside the secrets of the workflow.',
  remedy: {
    revoke: null,
    steps: ['Pin to the full commit id and keep the tag in a comment: `owner/name@<40 hex digits> # v1.2.3`'],
    instead: null,
  },
  references: [
    'https://docs.github.com/en/actions/security-for-github-actions/security-guides/security-hardening-for-github-actions#using-third-party-actions',
  ],
};

/** A stored token where none needs to exist. */
export const publishTokenRule: RuleInfo = {
  id: 'guard-publish-token',
  title: 'Publishing with a stored token',
  severity: 'warning',
  why: 'A long-lived upload token in the settings of a repository can leak; with Trusted Publishing none exists.',
  remedy: {
    revoke: null,
    steps: [
      'Name the workflow as trusted publisher at the registry, give the job `permissions: id-token: write`, and take the token out',
      'Revoke the token at the registry and delete it from the secrets of the repository',
    ],
    instead: null,
  },
  references: [
    'https://docs.pypi.org/trusted-publishers/',
    'https://docs.npmjs.com/trusted-publishers',
    'https://crates.io/docs/trusted-publishing',
    'https://guides.rubygems.org/trusted-publishing/',
  ],
};

/** The code of strangers beside secrets. */
export const pullRequestTargetRule: RuleInfo = {
  id: 'guard-pull-request-target',
  title: 'pull_request_target beside secrets',
  severity: 'warning',
  why: 'The event runs for pull requests of strangers with the secrets and write permissions of the repository.',
  remedy: {
    revoke: null,
    steps: [
      'Use `pull_request`, or split: an unprivileged workflow works on the code, a `workflow_run` with secrets reads its result',
    ],
    instead: null,
  },
  references: ['https://securitylab.github.com/resources/github-actions-preventing-pwn-requests/'],
};

/** All of them. */
export const otherGuardRules: readonly RuleInfo[] = [
  envGrepRule,
  banditRule,
  detectSecretsRule,
  unpinnedRule,
  publishTokenRule,
  pullRequestTargetRule,
];
