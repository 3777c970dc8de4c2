import type { Rule } from '../model.ts';

/** CoinGecko keys. */
export const coingecko: readonly Rule[] = [
  {
    id: 'coingecko-api-key',
    title: 'CoinGecko API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['cg-'],
    // `CG-` and 24 letters and digits.
    pattern: /(?<![\w-])(?<secret>CG-[A-Za-z0-9]{24})(?![\w-])/dg,
    prefixes: ['CG-'],
    remedy: {
      revoke: 'https://www.coingecko.com/en/developers/dashboard',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['COINGECKO_API_KEY', 'CG_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://pro-api.coingecko.com/api/v3/key',
      headers: { 'x-cg-pro-api-key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.coingecko.com/docs/setting-up-your-api-key'],
    examples: {
      match: ['"COINGECKO_API_KEY": "CG-[[base62:24]]"'],
      ignore: ['COINGECKO_API_KEY=CG-xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
