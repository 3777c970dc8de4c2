import type { Rule } from '../model.ts';

/** Omise (Opn) keys. `pkey_` is public. */
export const omise: readonly Rule[] = [
  {
    id: 'omise-secret-key',
    title: 'Omise secret key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: ['skey_'],
    // `skey_` and 19 lower-case letters and digits.
    pattern: /(?<![\w-])(?<secret>skey_[0-9a-z]{19})(?![\w-])/dg,
    prefixes: ['skey_'],
    remedy: {
      revoke: 'https://dashboard.omise.co',
      steps: ['Roll the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['OMISE_SECRET_KEY'],
    references: ['https://docs.omise.co/api-keys'],
    examples: {
      match: ["export OMISE_SECRET_KEY='skey_[[base36:19]]'"],
      ignore: ['OMISE_PUBLIC_KEY=pkey_[[base36:19]]', 'OMISE_SECRET_KEY=skey_xxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'omise-secret-key-test',
    title: 'Omise test key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: ['skey_test_'],
    // `skey_test_` and 19 lower-case letters and digits.
    pattern: /(?<![\w-])(?<secret>skey_test_[0-9a-z]{19})(?![\w-])/dg,
    prefixes: ['skey_test_'],
    remedy: {
      revoke: 'https://dashboard.omise.co',
      steps: ['Roll the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['OMISE_TEST_SECRET_KEY'],
    references: ['https://docs.omise.co/api-keys'],
    examples: {
      match: ['"OMISE_TEST_SECRET_KEY": "skey_test_[[base36:19]]"'],
      ignore: ['OMISE_PUBLIC_KEY=pkey_test_[[base36:19]]', 'OMISE_TEST_SECRET_KEY=skey_test_xxxxxxxxxxxxxxxxxxx'],
    },
  },
];
