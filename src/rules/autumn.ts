import type { Rule } from '../model.ts';

/** Autumn keys say in their prefix whether they are for production. */
export const autumn: readonly Rule[] = [
  {
    id: 'autumn-secret-key',
    title: 'Autumn secret key',
    severity: 'error',
    why: 'Anyone holding it can change plans, balances and customers of your billing.',
    keywords: ['am_sk_live_'],
    // About 42 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>am_sk_live_[A-Za-z0-9]{36,60})(?![\w-])/dg,
    prefixes: ['am_sk_live_'],
    remedy: {
      revoke: 'https://app.useautumn.com',
      steps: ['Revoke the key in the developer settings of Autumn and make another one'],
      instead: null,
    },
    env: ['AUTUMN_SECRET_KEY'],
    references: ['https://docs.useautumn.com/welcome'],
    examples: {
      match: ['AUTUMN_SECRET_KEY=am_sk_live_[[base62:42]]'],
      ignore: ['AUTUMN_SECRET_KEY=am_sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'autumn-secret-key-test',
    title: 'Autumn test key',
    severity: 'warning',
    why: 'Anyone holding it can change the test data of your billing.',
    keywords: ['am_sk_test_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>am_sk_test_[A-Za-z0-9]{36,60})(?![\w-])/dg,
    prefixes: ['am_sk_test_'],
    remedy: {
      revoke: 'https://app.useautumn.com',
      steps: ['Revoke the key in the developer settings of Autumn'],
      instead: null,
    },
    env: ['AUTUMN_SECRET_KEY'],
    references: ['https://docs.useautumn.com/welcome'],
    examples: {
      match: ['AUTUMN_SECRET_KEY=am_sk_test_[[base62:42]]'],
      ignore: ['AUTUMN_SECRET_KEY=am_sk_test_your_key_here'],
    },
  },
];
