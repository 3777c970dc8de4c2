import type { Rule } from '../model.ts';

/** Bitly tokens have no prefix. */
export const bitly: readonly Rule[] = [
  {
    id: 'bitly-access-token',
    title: 'Bitly access token',
    severity: 'warning',
    why: 'Anyone holding it can create and change short links.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['bitly'] },
    remedy: {
      revoke: 'https://app.bitly.com/settings/api',
      steps: [
        'Revoke the token in the API settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BITLY_ACCESS_TOKEN', 'BITLY_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api-ssl.bitly.com/v4/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://dev.bitly.com/docs/getting-started/authentication/'],
    examples: {
      match: ['BITLY_ACCESS_TOKEN: "[[hex:40]]"'],
      ignore: ['BITLY_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
