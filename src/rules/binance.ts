import type { Rule } from '../model.ts';

/** Binance pairs: key and secret look the same, so the one named secret counts. */
export const binance: readonly Rule[] = [
  {
    id: 'binance-api-secret',
    title: 'Binance API secret',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw if the key permits it.',
    keywords: [],
    // 64 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{64})$/dg,
    context: { words: ['binance'], names: ['secret'] },
    remedy: {
      revoke: 'https://www.binance.com/en/my/settings/api-management',
      steps: ['Delete the key under API management', 'Put the new secret into the environment of the application'],
      instead: 'Limit the key to fixed IP addresses and leave withdrawals off',
    },
    env: ['BINANCE_API_SECRET', 'BINANCE_SECRET_KEY', 'BINANCE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.binance.com/api/v3/account',
      headers: { 'X-MBX-APIKEY': '<key>' },
      live: '200',
      dead: '401 / code -2014, -2015 (IP limit also -2015)',
    },
    references: ['https://developers.binance.com/docs/binance-spot-api-docs'],
    examples: {
      match: ["export BINANCE_API_SECRET='[[base62:64]]'"],
      ignore: [
        'BINANCE_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'BINANCE_API_SECRET=${BINANCE_API_SECRET}',
      ],
    },
  },
];
