import type { Rule } from '../model.ts';

/** BigCommerce: values that only their context names. */
export const bigcommerce: readonly Rule[] = [
  {
    id: 'bigcommerce-access-token',
    title: 'BigCommerce access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of the store.',
    keywords: [],
    // 31 small letters and digits.
    pattern: /^(?<secret>[a-z0-9]{31})$/dg,
    context: { words: ['bigcommerce'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the account under Settings > API accounts',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BIGCOMMERCE_ACCESS_TOKEN', 'BC_ACCESS_TOKEN', 'BIGCOMMERCE_CLIENT_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.bigcommerce.com/stores/<hash>/v2/store',
      headers: { 'X-Auth-Token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.bigcommerce.com/docs/start/authentication'],
    examples: {
      match: ['BIGCOMMERCE_ACCESS_TOKEN=[[base36:31]]'],
      ignore: ['BIGCOMMERCE_ACCESS_TOKEN=${BIGCOMMERCE_ACCESS_TOKEN}', 'etag: "[[base36:31]]"'],
    },
  },
];
