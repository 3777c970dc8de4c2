import type { Rule } from '../model.ts';

/** OpenCage keys have no prefix. */
export const opencage: readonly Rule[] = [
  {
    id: 'opencage-api-key',
    title: 'OpenCage API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['opencage'] },
    remedy: {
      revoke: 'https://opencagedata.com/dashboard#geocoding',
      steps: ['Regenerate the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['OPENCAGE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.opencagedata.com/geocode/v1/json?q=0,0&key=<secret>',
      headers: {},
      live: '200',
      dead: '401/403',
    },
    references: ['https://opencagedata.com/dashboard#geocoding'],
    examples: {
      match: ['"OPENCAGE_API_KEY": "[[hex:32]]"'],
      ignore: ['OPENCAGE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
