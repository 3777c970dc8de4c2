import type { Rule } from '../model.ts';

/** Algolia: search keys are public, admin keys are not; both have the same shape. */
export const algolia: readonly Rule[] = [
  {
    id: 'algolia-admin-api-key',
    title: 'Algolia admin API key',
    severity: 'error',
    why: 'Anyone holding it can read, change and delete every index.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: {
      words: ['algolia'],
      names: ['admin', 'write'],
    },
    remedy: {
      revoke: 'https://dashboard.algolia.com/account/api-keys',
      steps: ['Regenerate the key under Settings > API keys'],
      instead: 'Use a search-only key wherever a browser sees it',
    },
    env: ['ALGOLIA_ADMIN_KEY', 'ALGOLIA_ADMIN_API_KEY', 'ALGOLIA_WRITE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<APPID>.algolia.net/1/keys/<secret>',
      headers: { 'X-Algolia-Application-Id': '<APPID>', 'X-Algolia-API-Key': '<secret>' },
      live: '200 with acl (report only if more than search)',
      dead: '403',
    },
    references: ['https://www.algolia.com/doc/guides/security/api-keys/'],
    examples: {
      match: ['ALGOLIA_ADMIN_KEY=[[hex:32]]', 'algolia_admin_key: [[hex:32]]'],
      ignore: ['ALGOLIA_ADMIN_KEY=your-admin-key', 'build [[hex:32]] done'],
    },
  },
];
