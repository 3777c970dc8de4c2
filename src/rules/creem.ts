import type { Remedy, Rule } from '../model.ts';

const remedy: Remedy = {
  revoke: 'https://www.creem.io/dashboard/developers',
  steps: ['Replace the key under Developers'],
  instead: null,
};

/** Creem keys say in their prefix whether they are for production. */
export const creem: readonly Rule[] = [
  {
    id: 'creem-api-key',
    title: 'Creem API key',
    severity: 'error',
    why: 'Anyone holding it can read customers and orders, and make refunds.',
    keywords: ['creem_'],
    // 16 bytes in base 58.
    pattern: /(?<![A-Za-z0-9])(?<secret>creem_(?!test_)[A-Za-z0-9]{20,26})(?![\w-])/dg,
    prefixes: ['creem_'],
    remedy,
    env: ['CREEM_API_KEY'],
    references: ['https://docs.creem.io/api-reference/introduction'],
    examples: {
      match: ['CREEM_API_KEY=creem_[[base58:22]]'],
      ignore: ['CREEM_API_KEY=creem_your_api_key_here'],
    },
  },
  {
    id: 'creem-api-key-test',
    title: 'Creem test key',
    severity: 'warning',
    why: 'Anyone holding it can change the test data of your shop.',
    keywords: ['creem_test_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>creem_test_[A-Za-z0-9]{20,26})(?![\w-])/dg,
    prefixes: ['creem_test_'],
    remedy,
    env: ['CREEM_API_KEY'],
    references: ['https://docs.creem.io/api-reference/introduction'],
    examples: {
      match: ['CREEM_API_KEY=creem_test_[[base58:22]]'],
      ignore: ['CREEM_API_KEY=creem_test_xxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
