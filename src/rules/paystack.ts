import type { Rule } from '../model.ts';

/** Paystack keys. They look like those of Stripe but for their 40 hex digits. */
export const paystack: readonly Rule[] = [
  {
    id: 'paystack-secret-key',
    title: 'Paystack secret key',
    severity: 'error',
    why: 'Anyone holding it can take payments and transfer money.',
    keywords: ['sk_live_'],
    // `sk_live_` and 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_live_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_live_'],
    remedy: {
      revoke: 'https://dashboard.paystack.com/#/settings/developers',
      steps: [
        'Generate a new secret key in the developer settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PAYSTACK_SECRET_KEY', 'PAYSTACK_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.paystack.co/balance',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://paystack.com/docs/api/authentication/'],
    examples: {
      match: ['PAYSTACK_SECRET_KEY: "sk_live_[[hex:40]]"'],
      ignore: [
        'PAYSTACK_PUBLIC_KEY=pk_live_[[hex:40]]',
        'PAYSTACK_SECRET_KEY=sk_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'paystack-secret-key-test',
    title: 'Paystack test key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: ['sk_test_'],
    // `sk_test_` and 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_test_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_test_'],
    remedy: {
      revoke: 'https://dashboard.paystack.com/#/settings/developers',
      steps: [
        'Generate a new test key in the developer settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PAYSTACK_TEST_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.paystack.co/balance',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://paystack.com/docs/api/authentication/'],
    examples: {
      match: ["export PAYSTACK_TEST_SECRET_KEY='sk_test_[[hex:40]]'"],
      ignore: [
        'PAYSTACK_PUBLIC_KEY=pk_test_[[hex:40]]',
        'PAYSTACK_TEST_SECRET_KEY=sk_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
