import type { Rule } from '../model.ts';

/** Firecrawl keys. */
export const firecrawl: readonly Rule[] = [
  {
    id: 'firecrawl-api-key',
    title: 'Firecrawl API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account.',
    keywords: ['fc-'],
    // `fc-` and 32 hex digits.
    pattern: /(?<![\w-])(?<secret>fc-[0-9a-f]{32})(?![\w-])/dg,
    prefixes: ['fc-'],
    remedy: {
      revoke: 'https://www.firecrawl.dev/app/api-keys',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['FIRECRAWL_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.firecrawl.dev/v1/team/credit-usage',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.firecrawl.dev/api-reference/introduction'],
    examples: {
      match: ['FIRECRAWL_API_KEY=fc-[[hex:32]]'],
      ignore: ['FIRECRAWL_API_KEY=fc-YOUR_API_KEY', 'FIRECRAWL_API_KEY=fc-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
