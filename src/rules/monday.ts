import type { Rule } from '../model.ts';

/** monday.com tokens are JWTs. */
export const monday: readonly Rule[] = [
  {
    id: 'monday-api-token',
    title: 'monday.com API token',
    severity: 'error',
    why: 'Anyone holding it can act as you on every board.',
    keywords: [],
    // A JWT with the claims tid, aai, uid and actid.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['monday'] },
    remedy: {
      revoke: 'https://monday.com',
      steps: [
        'Regenerate the token in the developer section',
        'Hand the new token to the program through the environment',
      ],
      instead: null,
    },
    env: ['MONDAY_API_KEY', 'MONDAY_API_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://api.monday.com/v2',
      headers: { Authorization: '<secret>', 'Content-Type': 'application/json' },
      body: '{"query":"query { me { id } }"}',
      live: '200 with data.me',
      dead: '401',
    },
    references: ['https://developer.monday.com/api-reference/docs/authentication'],
    examples: {
      match: [
        'MONDAY_API_KEY: "[[<]][[jwt:{"tid":[[digits:9]],"aai":11,"uid":[[digits:8]],"actid":[[digits:8]],"rgn":"use1"}]][[>]]"',
      ],
      ignore: ['MONDAY_API_KEY=${MONDAY_API_KEY}'],
    },
  },
];
