import type { Rule } from '../model.ts';

/** SerpApi: values that only their context names. */
export const serpapi: readonly Rule[] = [
  {
    id: 'serpapi-key',
    title: 'SerpApi key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['serpapi'] },
    remedy: {
      revoke: 'https://serpapi.com/manage-api-key',
      steps: ['Regenerate the key', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['SERPAPI_API_KEY', 'SERPAPI_KEY'],
    verification: {
      method: 'GET',
      url: 'https://serpapi.com/account?api_key=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://serpapi.com/search-api'],
    examples: {
      match: ['SERPAPI_API_KEY=[[hex:64]]'],
      ignore: ['SERPAPI_API_KEY=${SERPAPI_API_KEY}', 'etag: "[[hex:64]]"'],
    },
  },
];
