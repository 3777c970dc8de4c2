import type { Rule } from '../model.ts';

/** Tavily keys. */
export const tavily: readonly Rule[] = [
  {
    id: 'tavily-api-key',
    title: 'Tavily API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['tvly-'],
    // `tvly-`, optionally `dev-` or `prod-`, 32 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>tvly-(?:dev-|prod-)?[A-Za-z0-9]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['tvly-', 'tvly-dev-', 'tvly-prod-'],
    remedy: {
      revoke: 'https://app.tavily.com',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['TAVILY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.tavily.com/usage',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.tavily.com/documentation/api-reference/introduction'],
    examples: {
      match: ["export TAVILY_API_KEY='tvly-dev-[[base62:32]]'", "export TAVILY_API_KEY='tvly-prod-[[base62:32]]'"],
      ignore: ['TAVILY_API_KEY=tvly-YOUR_API_KEY', 'TAVILY_API_KEY=tvly-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
