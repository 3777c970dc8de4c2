import type { Rule } from '../model.ts';

/** CoinMarketCap keys are plain UUIDs. */
export const coinmarketcap: readonly Rule[] = [
  {
    id: 'coinmarketcap-api-key',
    title: 'CoinMarketCap API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['coinmarketcap', 'cmc'] },
    remedy: {
      revoke: 'https://pro.coinmarketcap.com/account',
      steps: ['Regenerate the key in the account', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['COINMARKETCAP_API_KEY', 'CMC_API_KEY', 'CMC_PRO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://pro-api.coinmarketcap.com/v1/key/info',
      headers: { 'X-CMC_PRO_API_KEY': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://coinmarketcap.com/api/documentation/v1/'],
    examples: {
      match: ["export COINMARKETCAP_API_KEY='[[uuid]]'"],
      ignore: ['COINMARKETCAP_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
