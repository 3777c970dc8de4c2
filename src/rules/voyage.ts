import type { Rule } from '../model.ts';

/** Voyage AI keys. */
export const voyage: readonly Rule[] = [
  {
    id: 'voyage-api-key',
    title: 'Voyage AI API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // `pa-` and 43 base64url characters. Two letters are too little of a prefix to stand alone.
    pattern: /^(?<secret>pa-[\w-]{43})$/dg,
    prefixes: ['pa-'],
    context: { words: ['voyage', 'voyageai'] },
    remedy: {
      revoke: 'https://dashboard.voyageai.com',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['VOYAGE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.voyageai.com/v1/files',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.voyageai.com/docs/api-key-and-installation'],
    examples: {
      match: ['VOYAGE_API_KEY=pa-[[base64url:43]]'],
      ignore: ['VOYAGE_API_KEY=pa-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
