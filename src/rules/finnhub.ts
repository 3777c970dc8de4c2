import type { Rule } from '../model.ts';

/** Finnhub keys have no prefix. */
export const finnhub: readonly Rule[] = [
  {
    id: 'finnhub-api-key',
    title: 'Finnhub API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 20 characters, 40 in newer accounts.
    pattern: /^(?<secret>[a-z0-9]{20}(?:[a-z0-9]{20})?)$/dg,
    context: { words: ['finnhub'] },
    remedy: {
      revoke: 'https://finnhub.io/dashboard',
      steps: ['Regenerate the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['FINNHUB_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://finnhub.io/api/v1/quote?symbol=AAPL&token=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://finnhub.io/dashboard'],
    examples: {
      match: ['"FINNHUB_API_KEY": "[[base36:20]]"'],
      ignore: ['FINNHUB_API_KEY=${FINNHUB_API_KEY}'],
    },
  },
];
