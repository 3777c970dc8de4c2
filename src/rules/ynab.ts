import type { Rule } from '../model.ts';

/** YNAB tokens have no prefix. */
export const ynab: readonly Rule[] = [
  {
    id: 'ynab-token',
    title: 'YNAB personal access token',
    severity: 'error',
    why: 'Anyone holding it can read and change your budget.',
    keywords: [],
    // 43 characters, 64 hex digits in older ones.
    pattern: /^(?<secret>[\w-]{43}|[0-9a-f]{64})$/dg,
    context: { words: ['ynab', 'youneedabudget'] },
    remedy: {
      revoke: 'https://app.ynab.com/settings/developer',
      steps: [
        'Delete the token in the developer settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['YNAB_TOKEN', 'YNAB_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.ynab.com/v1/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.ynab.com/settings/developer'],
    examples: {
      match: ['YNAB_TOKEN=[[base64url:43]]'],
      ignore: ['YNAB_TOKEN=${YNAB_TOKEN}'],
    },
  },
];
