import type { Rule } from '../model.ts';

/** Anthropic keys and sessions: the part after `sk-ant-` names the kind, a current API key ends in `AA`. */
export const anthropic: readonly Rule[] = [
  {
    id: 'anthropic-api-key',
    title: 'Anthropic API key',
    severity: 'error',
    why: 'Anyone holding it can spend the budget of the workspace and read its files and batches.',
    keywords: ['sk-ant-api'],
    // `sk-ant-api`, two digits, `-`, 93 base64url characters, `AA`. The two digits are the version, 03 today.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-ant-api\d{2}-[\w-]{93}AA)(?![\w-])/dg,
    prefixes: ['sk-ant-api03-', 'sk-ant-api'],
    remedy: {
      revoke: 'https://platform.claude.com/settings/keys',
      steps: [
        'Disable or delete the key in the Console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ANTHROPIC_API_KEY', 'CLAUDE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.anthropic.com/v1/models',
      headers: { 'x-api-key': '<secret>', 'anthropic-version': '2023-06-01' },
      live: '200 (429 also means live)',
      dead: '401 authentication_error',
    },
    references: ['https://docs.claude.com/en/api/overview'],
    examples: {
      match: ['ANTHROPIC_API_KEY: "sk-ant-api03-[[base64url:93]]AA"'],
      ignore: ['ANTHROPIC_API_KEY=sk-ant-apixx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA'],
    },
  },
  {
    id: 'anthropic-admin-key',
    title: 'Anthropic admin key',
    severity: 'error',
    why: 'Anyone holding it can manage the members, workspaces and API keys of the organization.',
    keywords: ['sk-ant-admin01-'],
    // `sk-ant-admin01-`, 93 base64url characters, `AA`.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-ant-admin01-[\w-]{93}AA)(?![\w-])/dg,
    prefixes: ['sk-ant-admin01-'],
    remedy: {
      revoke: 'https://platform.claude.com/settings/admin-keys',
      steps: ['Delete the admin key in the organization settings', 'Look for members and keys that you do not know'],
      instead: null,
    },
    env: ['ANTHROPIC_ADMIN_KEY', 'ANTHROPIC_ADMIN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.anthropic.com/v1/organizations/me',
      headers: { 'x-api-key': '<secret>', 'anthropic-version': '2023-06-01' },
      live: '200 with type organization',
      dead: '401',
    },
    references: ['https://docs.claude.com/en/api/administration-api'],
    examples: {
      match: ['ANTHROPIC_ADMIN_KEY=sk-ant-admin01-[[base64url:93]]AA'],
      ignore: ['ANTHROPIC_ADMIN_KEY=sk-ant-admin01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxAA'],
    },
  },
  {
    id: 'anthropic-oauth-access-token',
    title: 'Claude Code OAuth token',
    severity: 'error',
    why: 'Anyone holding it can use Claude as the owner of the subscription; a setup token lives for a year.',
    keywords: ['sk-ant-oat01-'],
    // `sk-ant-oat01-` and 40 to 400 base64url characters. 95 characters were seen; no length is documented.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-ant-oat01-[\w-]{40,400})(?![\w-])/dg,
    prefixes: ['sk-ant-oat01-'],
    remedy: {
      revoke: 'https://claude.ai/settings/claude-code',
      steps: [
        'End the session in the Claude settings or with `claude logout`',
        'Run `claude setup-token` again and keep the result in a secret store',
      ],
      instead: null,
    },
    env: ['CLAUDE_CODE_OAUTH_TOKEN', 'ANTHROPIC_AUTH_TOKEN'],
    references: ['https://docs.claude.com/en/docs/claude-code/authentication'],
    examples: {
      match: ['"CLAUDE_CODE_OAUTH_TOKEN": "sk-ant-oat01-[[base64url:95]]"'],
      ignore: ['CLAUDE_CODE_OAUTH_TOKEN=sk-ant-oat01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'anthropic-oauth-refresh-token',
    title: 'Claude Code OAuth refresh token',
    severity: 'error',
    why: 'Anyone holding it can mint new access tokens for the account again and again.',
    keywords: ['sk-ant-ort01-'],
    // `sk-ant-ort01-` and 40 to 400 base64url characters. No length is documented; at least 40.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-ant-ort01-[\w-]{40,400})(?![\w-])/dg,
    prefixes: ['sk-ant-ort01-'],
    remedy: {
      revoke: 'https://claude.ai/settings/claude-code',
      steps: [
        'Log out of all sessions in the Claude settings',
        'Log in again; the new token belongs into ~/.claude, never into a repository',
      ],
      instead: null,
    },
    references: ['https://docs.claude.com/en/docs/claude-code/authentication'],
    examples: {
      match: ['token = "sk-ant-ort01-[[base64url:95]]"'],
      ignore: [
        'ANTHROPIC_OAUTH_REFRESH_TOKEN=sk-ant-ort01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'anthropic-session-key',
    title: 'claude.ai session key',
    severity: 'error',
    why: 'Anyone holding it can use claude.ai in the name of its owner, chats and files included.',
    keywords: ['sk-ant-sid0'],
    // `sk-ant-sid0`, one digit, `-`, 60 to 400 base64url characters. A browser cookie of 100 to 200 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-ant-sid0\d{1}-[\w-]{60,400})(?![\w-])/dg,
    prefixes: ['sk-ant-sid01-', 'sk-ant-sid02-'],
    remedy: {
      revoke: 'https://claude.ai/settings/account',
      steps: ['Log out of all devices in the Claude settings'],
      instead: null,
    },
    env: ['CLAUDE_SESSION_KEY'],
    references: [
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    ],
    examples: {
      match: [
        '"CLAUDE_SESSION_KEY": "sk-ant-sid01-[[base64url:104]]AA"',
        '"CLAUDE_SESSION_KEY": "sk-ant-sid02-[[base64url:104]]AA"',
      ],
      ignore: ['CLAUDE_SESSION_KEY=sk-ant-sid0x-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
