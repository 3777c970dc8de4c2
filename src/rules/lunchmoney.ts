import type { Rule } from '../model.ts';

/** Lunch Money tokens have no prefix. */
export const lunchmoney: readonly Rule[] = [
  {
    id: 'lunchmoney-token',
    title: 'Lunch Money access token',
    severity: 'error',
    why: 'Anyone holding it can read and change your finances.',
    keywords: [],
    // 50 hex digits.
    pattern: /^(?<secret>[0-9a-f]{50})$/dg,
    context: { words: ['lunchmoney'] },
    remedy: {
      revoke: 'https://my.lunchmoney.app/developers',
      steps: [
        'Delete the token on the developers page',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LUNCHMONEY_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://dev.lunchmoney.app/v1/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://my.lunchmoney.app/developers'],
    examples: {
      match: ['LUNCHMONEY_TOKEN=[[hex:50]]'],
      ignore: [
        'LUNCHMONEY_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'LUNCHMONEY_TOKEN=${LUNCHMONEY_TOKEN}',
      ],
    },
  },
];
