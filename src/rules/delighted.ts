import type { Rule } from '../model.ts';

/** Delighted keys have no prefix. */
export const delighted: readonly Rule[] = [
  {
    id: 'delighted-api-key',
    title: 'Delighted API key',
    severity: 'warning',
    why: 'Anyone holding it can read survey answers.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['delighted'] },
    remedy: {
      revoke: 'https://app.delighted.com',
      steps: [
        'Replace the key in the API settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DELIGHTED_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.delighted.com/v1/metrics.json',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.delighted.com/'],
    examples: {
      match: ['"DELIGHTED_API_KEY": "[[base62:32]]"'],
      ignore: ['DELIGHTED_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'DELIGHTED_API_KEY=${DELIGHTED_API_KEY}'],
    },
  },
];
