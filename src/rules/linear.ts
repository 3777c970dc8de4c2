import type { Rule } from '../model.ts';

/** Linear: API keys and OAuth tokens. */
export const linear: readonly Rule[] = [
  {
    id: 'linear-api-key',
    title: 'Linear API key',
    severity: 'error',
    why: 'Anyone holding it can read and change issues as the user.',
    keywords: ['lin_api_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>lin_api_[0-9A-Za-z]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['lin_api_'],
    remedy: {
      revoke: 'https://linear.app/settings/account/security',
      steps: ['Revoke it under Security & access > API keys'],
      instead: null,
    },
    env: ['LINEAR_API_KEY', 'LINEAR_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://api.linear.app/graphql',
      headers: { Authorization: '<secret>', 'Content-Type': 'application/json' },
      body: 'query viewer { id }',
      live: '200 with data',
      dead: '401/400',
    },
    references: ['https://linear.app/developers/graphql'],
    examples: {
      match: ['LINEAR_API_KEY=lin_api_[[base62:40]]'],
      ignore: ['LINEAR_API_KEY=lin_api_xxxxxxxxxxxx', 'LINEAR_API_KEY=${LINEAR_API_KEY}'],
    },
  },
  {
    id: 'linear-oauth-token',
    title: 'Linear OAuth token',
    severity: 'error',
    why: 'Anyone holding it can read and change issues within the scopes of the app.',
    keywords: ['lin_oauth_', 'lin_refresh_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:lin_oauth_[0-9a-f]{64}|lin_refresh_[A-Za-z0-9]{32,128}))(?![\w-])/dg,
    prefixes: ['lin_oauth_', 'lin_refresh_'],
    remedy: {
      revoke: 'https://linear.app/settings/account/security',
      steps: ['Revoke the application under Security & access'],
      instead: null,
    },
    env: ['LINEAR_ACCESS_TOKEN', 'LINEAR_OAUTH_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://api.linear.app/graphql',
      headers: { Authorization: 'Bearer <secret>', 'Content-Type': 'application/json' },
      body: 'query viewer { id }',
      live: '200 with data',
      dead: '401/400',
    },
    references: ['https://linear.app/developers/oauth-2-0-authentication'],
    examples: {
      match: ['LINEAR_ACCESS_TOKEN=lin_oauth_[[hex:64]]', 'LINEAR_ACCESS_TOKEN=lin_refresh_[[hex:64]]'],
      ignore: ['LINEAR_ACCESS_TOKEN=lin_oauth_xxxxxxxxxxxx', 'LINEAR_ACCESS_TOKEN=${LINEAR_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'linear-webhook-secret',
    title: 'Linear webhook signing secret',
    severity: 'warning',
    why: 'Anyone holding it can forge webhook calls that your server accepts.',
    keywords: ['lin_wh_'],
    // `lin_wh_` and 36 to 48 letters and digits. 44 was seen.
    pattern: /(?<![A-Za-z0-9])(?<secret>lin_wh_[A-Za-z0-9]{36,48})(?![\w-])/dg,
    prefixes: ['lin_wh_'],
    remedy: {
      revoke: 'https://linear.app/settings/api',
      steps: ['Rotate the secret of the webhook', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['LINEAR_WEBHOOK_SECRET'],
    references: ['https://linear.app/developers/webhooks'],
    examples: {
      match: ["export LINEAR_WEBHOOK_SECRET='lin_wh_[[base62:44]]'"],
      ignore: ['LINEAR_WEBHOOK_SECRET=lin_wh_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'linear-client-secret',
    title: 'Linear OAuth client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as your application towards Linear.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['linear'], lines: 0, names: ['secret'] },
    remedy: {
      revoke: 'https://linear.app/settings/api/applications',
      steps: [
        'Rotate the client secret of the application',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['LINEAR_CLIENT_SECRET'],
    references: ['https://linear.app/developers/oauth-2-0-authentication'],
    examples: {
      match: ["export LINEAR_CLIENT_SECRET='[[hex:32]]'"],
      ignore: ['LINEAR_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
