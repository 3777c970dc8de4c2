import type { Rule } from '../model.ts';

/** Sentry: prefixed tokens since 2023; a DSN is public. */
export const sentry: readonly Rule[] = [
  {
    id: 'sentry-user-token',
    title: 'Sentry user auth token',
    severity: 'error',
    why: 'Anyone holding it can use the API as the user within its scopes.',
    keywords: ['sntryu_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sntryu_[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['sntryu_'],
    remedy: {
      revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
      steps: ['Remove it under Personal tokens'],
      instead: null,
    },
    env: ['SENTRY_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://sentry.io/api/0/auth/validate',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://github.com/getsentry/sentry', 'https://docs.sentry.io/account/auth-tokens/'],
    examples: {
      match: ['SENTRY_AUTH_TOKEN=sntryu_[[hex:64]]'],
      ignore: ['SENTRY_AUTH_TOKEN=sntryu_xxxxxxxxxxxx', 'SENTRY_AUTH_TOKEN=${SENTRY_AUTH_TOKEN}'],
    },
  },
  {
    id: 'sentry-integration-token',
    title: 'Sentry integration token',
    severity: 'error',
    why: 'Anyone holding it has the scopes of the integration.',
    keywords: ['sntrya_', 'sntryi_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:sntrya_|sntryi_)[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['sntrya_', 'sntryi_'],
    remedy: {
      revoke: 'https://sentry.io/settings/',
      steps: ['Delete the token under Settings > Custom integrations'],
      instead: null,
    },
    env: ['SENTRY_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://sentry.io/api/0/auth/validate',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://github.com/getsentry/sentry'],
    examples: {
      match: ['SENTRY_AUTH_TOKEN=sntrya_[[hex:64]]', 'SENTRY_AUTH_TOKEN=sntryi_[[hex:64]]'],
      ignore: ['SENTRY_AUTH_TOKEN=sntrya_xxxxxxxxxxxx', 'SENTRY_AUTH_TOKEN=${SENTRY_AUTH_TOKEN}'],
    },
  },
  {
    id: 'sentry-org-token',
    title: 'Sentry organisation auth token',
    severity: 'error',
    why: 'Anyone holding it can upload source maps and create releases.',
    keywords: ['sntrys_eyj'],
    // Base64 JSON with iat, url, region_url and org, then 32 random bytes.
    pattern: /(?<![A-Za-z0-9])(?<secret>sntrys_eyJ[A-Za-z0-9+/]{80,300}={0,2}_[A-Za-z0-9+/]{43})(?![\w+/=-])/dg,
    prefixes: ['sntrys_eyJ'],
    remedy: {
      revoke: 'https://sentry.io/orgredirect/organizations/:orgslug/settings/auth-tokens/',
      steps: ['Revoke it under Organization tokens'],
      instead: null,
    },
    env: ['SENTRY_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://sentry.io/api/0/auth/validate',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://github.com/getsentry/sentry', 'https://docs.sentry.io/account/auth-tokens/'],
    examples: {
      match: [
        'SENTRY_AUTH_TOKEN=sntrys_[[base64-of:{"iat":1767225600.123,"url":"https://sentry.io","region_url":"https://us.sentry.io","org":"acme"}]]_[[base64:43]]',
      ],
      ignore: ['SENTRY_AUTH_TOKEN=sntrys_eyJxxxxxxxxxxxx', 'SENTRY_AUTH_TOKEN=${SENTRY_AUTH_TOKEN}'],
    },
  },
  {
    id: 'sentry-token-legacy',
    title: 'Sentry auth token of the older form',
    severity: 'error',
    why: 'Anyone holding it can use the API within its scopes.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: {
      words: ['sentry'],
      names: ['token'],
    },
    remedy: {
      revoke: 'https://sentry.io/settings/account/api/auth-tokens/',
      steps: ['Remove it under Personal tokens'],
      instead: null,
    },
    env: ['SENTRY_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://sentry.io/api/0/auth/validate',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.sentry.io/account/auth-tokens/'],
    examples: {
      match: ['SENTRY_AUTH_TOKEN=[[hex:64]]', 'sentry_token: [[hex:64]]'],
      ignore: ['SENTRY_AUTH_TOKEN=your-key-here', 'build [[hex:64]] done'],
    },
  },
];
