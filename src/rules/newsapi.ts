import type { Rule } from '../model.ts';

/** NewsAPI keys have no prefix. */
export const newsapi: readonly Rule[] = [
  {
    id: 'newsapi-key',
    title: 'NewsAPI key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['newsapi'] },
    remedy: {
      revoke: 'https://newsapi.org/account',
      steps: ['Regenerate the key in the account', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['NEWS_API_KEY', 'NEWSAPI_KEY'],
    verification: {
      method: 'GET',
      url: 'https://newsapi.org/v2/top-headlines?country=us&pageSize=1',
      headers: { 'X-Api-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://newsapi.org/docs/authentication'],
    examples: {
      match: ['NEWS_API_KEY: "[[hex:32]]"'],
      ignore: ['NEWS_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
