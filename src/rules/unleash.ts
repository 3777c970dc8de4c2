import type { Rule } from '../model.ts';

/** Unleash: backend and admin tokens; frontend tokens are public. */
export const unleash: readonly Rule[] = [
  {
    id: 'unleash-api-token',
    title: 'Unleash API token',
    severity: 'error',
    why: 'Anyone holding it can read all flag rules, or change them with an admin token.',
    keywords: [],
    pattern: /^(?:user:|(?:\*|\[\]|[\w-]{1,60}):(?:\*|[\w-]{1,60})\.)(?<secret>[0-9a-f]{56,64})$/dg,
    context: {
      words: ['unleash'],
    },
    remedy: {
      revoke: 'https://<instance>/admin/api',
      steps: ['Delete it under Admin settings > API access'],
      instead: null,
    },
    env: [
      'UNLEASH_API_TOKEN',
      'UNLEASH_ADMIN_TOKEN',
      'INIT_ADMIN_API_TOKENS',
      'INIT_CLIENT_API_TOKENS',
      'INIT_BACKEND_API_TOKENS',
    ],
    verification: {
      method: 'GET',
      url: 'https://<instance>/api/client/features',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: [
      'https://docs.getunleash.io/concepts/api-tokens-and-client-keys',
      'https://www.npmjs.com/package/unleash-server',
    ],
    examples: {
      match: [
        'UNLEASH_API_TOKEN="default:production.[[<]][[hex:56]][[>]]"',
        'UNLEASH_API_TOKEN="*:*.[[<]][[hex:64]][[>]]"',
        'UNLEASH_API_TOKEN="user:[[<]][[hex:56]][[>]]"',
      ],
      ignore: ['UNLEASH_API_TOKEN=your-token'],
    },
  },
];
