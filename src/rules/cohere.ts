import type { Rule } from '../model.ts';

/** Cohere keys have no prefix. */
export const cohere: readonly Rule[] = [
  {
    id: 'cohere-api-key',
    title: 'Cohere API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account and read its datasets and connectors.',
    keywords: [],
    // 40 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{40})$/dg,
    context: { words: ['cohere'] },
    remedy: {
      revoke: 'https://dashboard.cohere.com/api-keys',
      steps: [
        'Delete the key in the Cohere dashboard',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['COHERE_API_KEY', 'CO_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://api.cohere.com/v1/check-api-key',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with valid true',
      dead: '401 or valid false',
    },
    references: ['https://docs.cohere.com/reference/checkapikey'],
    examples: {
      match: ['"COHERE_API_KEY": "[[base62:40]]"'],
      ignore: ['COHERE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'COHERE_API_KEY=${COHERE_API_KEY}'],
    },
  },
];
