import type { Rule } from '../model.ts';

/** Rainforest Pay keys. */
export const rainforestPay: readonly Rule[] = [
  {
    id: 'rainforest-pay-api-key',
    title: 'Rainforest Pay API key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: [],
    // `apikey_` and 64 hex digits.
    pattern: /^(?<secret>apikey_[0-9a-f]{64})$/dg,
    prefixes: ['apikey_'],
    context: { words: ['rainforest', 'rainforestpay'] },
    remedy: {
      revoke: 'https://dashboard.rainforestpay.com',
      steps: ['Rotate the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['RAINFOREST_API_KEY'],
    references: ['https://dashboard.rainforestpay.com/'],
    examples: {
      match: ['RAINFOREST_API_KEY: "apikey_[[hex:64]]"'],
      ignore: ['RAINFOREST_API_KEY=apikey_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
