import type { Rule } from '../model.ts';

/** GIPHY: values that only their context names. */
export const giphy: readonly Rule[] = [
  {
    id: 'giphy-api-key',
    title: 'GIPHY API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the app.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['giphy'] },
    remedy: {
      revoke: 'https://developers.giphy.com/dashboard/',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['GIPHY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.giphy.com/v1/gifs/trending?limit=1&api_key=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://developers.giphy.com/docs/api/'],
    examples: {
      match: ['GIPHY_API_KEY=[[base62:32]]'],
      ignore: ['GIPHY_API_KEY=${GIPHY_API_KEY}', 'etag: "[[base62:32]]"'],
    },
  },
];
