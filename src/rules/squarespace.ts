import type { Rule } from '../model.ts';

/** Squarespace keys are plain UUIDs. */
export const squarespace: readonly Rule[] = [
  {
    id: 'squarespace-api-key',
    title: 'Squarespace API key',
    severity: 'error',
    why: 'Anyone holding it can read and change orders.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['squarespace'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the key under Developer API keys',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SQUARESPACE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.squarespace.com/1.0/commerce/orders',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.squarespace.com/'],
    examples: {
      match: ["export SQUARESPACE_API_KEY='[[uuid]]'"],
      ignore: ['SQUARESPACE_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
