import type { Rule } from '../model.ts';

/** Brave Search keys. */
export const brave: readonly Rule[] = [
  {
    id: 'brave-search-api-key',
    title: 'Brave Search API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // `BSA` and 24 to 40 base64url characters. 28 is usual.
    pattern: /^(?<secret>BSA[\w-]{24,40})$/dg,
    prefixes: ['BSA'],
    context: { words: ['brave'] },
    remedy: {
      revoke: 'https://api-dashboard.search.brave.com/app/keys',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BRAVE_API_KEY', 'BRAVE_SEARCH_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.search.brave.com/res/v1/web/search?q=a&count=1',
      headers: { 'X-Subscription-Token': '<secret>' },
      live: '200',
      dead: '401/403/422',
    },
    references: ['https://api-dashboard.search.brave.com/'],
    examples: {
      match: ['BRAVE_API_KEY=BSA[[base64url:28]]'],
      ignore: ['BRAVE_API_KEY=BSAxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
