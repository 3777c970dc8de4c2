import type { Rule } from '../model.ts';

/** Etherscan and its sister sites share one shape. */
export const etherscan: readonly Rule[] = [
  {
    id: 'etherscan-api-key',
    title: 'Etherscan API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 34 upper-case letters and digits.
    pattern: /^(?<secret>[0-9A-Z]{34})$/dg,
    context: { words: ['etherscan', 'bscscan', 'polygonscan', 'arbiscan', 'basescan', 'snowtrace'] },
    remedy: {
      revoke: 'https://etherscan.io/myapikey',
      steps: ['Delete the key in the account', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ETHERSCAN_API_KEY', 'BSCSCAN_API_KEY', 'POLYGONSCAN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.etherscan.io/v2/api?chainid=1&module=stats&action=ethprice&apikey=<secret>',
      headers: {},
      live: 'status 1',
      dead: 'status 0 Invalid API Key',
    },
    references: ['https://docs.etherscan.io/getting-an-api-key'],
    examples: {
      match: ["export ETHERSCAN_API_KEY='[[BASE36:34]]'"],
      ignore: ['ETHERSCAN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'ETHERSCAN_API_KEY=${ETHERSCAN_API_KEY}'],
    },
  },
];
