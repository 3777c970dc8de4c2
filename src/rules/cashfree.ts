import type { Rule } from '../model.ts';

/** Cashfree secrets end in a CRC-32 of the body. The client id is no secret. */
export const cashfree: readonly Rule[] = [
  {
    id: 'cashfree-secret-key',
    title: 'Cashfree client secret',
    severity: 'error',
    why: 'Anyone holding it can take payments and pay out.',
    keywords: ['cfsk_ma_prod_'],
    // `cfsk_ma_prod_`, 32 hex digits, `_`, eight hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>cfsk_ma_prod_[0-9a-f]{32}_[0-9a-f]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['cfsk_ma_prod_'],
    checksum: { name: 'cashfree-secret', use: 'reject' },
    remedy: {
      revoke: 'https://merchant.cashfree.com',
      steps: ['Regenerate the key in the dashboard', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['CASHFREE_CLIENT_SECRET', 'CASHFREE_SECRET_KEY'],
    references: ['https://www.cashfree.com/docs/api-reference/authentication'],
    examples: {
      match: ["export CASHFREE_CLIENT_SECRET='cfsk_ma_prod_[[hex:32]]_[[check:cashfree-secret]]'"],
      ignore: ['CASHFREE_CLIENT_SECRET=cfsk_ma_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx'],
    },
  },
  {
    id: 'cashfree-secret-key-test',
    title: 'Cashfree test client secret',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: ['cfsk_ma_test_'],
    // `cfsk_ma_test_`, 32 hex digits, `_`, eight hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>cfsk_ma_test_[0-9a-f]{32}_[0-9a-f]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['cfsk_ma_test_'],
    checksum: { name: 'cashfree-secret', use: 'reject' },
    remedy: {
      revoke: 'https://merchant.cashfree.com',
      steps: ['Regenerate the key in the dashboard', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['CASHFREE_TEST_CLIENT_SECRET'],
    references: ['https://www.cashfree.com/docs/api-reference/authentication'],
    examples: {
      match: ['"CASHFREE_TEST_CLIENT_SECRET": "cfsk_ma_test_[[hex:32]]_[[check:cashfree-secret]]"'],
      ignore: ['CASHFREE_TEST_CLIENT_SECRET=cfsk_ma_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxx'],
    },
  },
];
