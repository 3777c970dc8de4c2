import type { Rule } from '../model.ts';

/** Clearbit keys. `pk_` with 32 hex digits is publishable. */
export const clearbit: readonly Rule[] = [
  {
    id: 'clearbit-secret-key',
    title: 'Clearbit secret key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account.',
    keywords: [],
    // `sk_` and 32 hex digits.
    pattern: /^(?<secret>sk_[0-9a-f]{32})$/dg,
    prefixes: ['sk_'],
    context: { words: ['clearbit'] },
    remedy: {
      revoke: 'https://dashboard.clearbit.com/api',
      steps: ['Rotate the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['CLEARBIT_API_KEY', 'CLEARBIT_KEY'],
    references: ['https://dashboard.clearbit.com/api'],
    examples: {
      match: ['"CLEARBIT_API_KEY": "sk_[[hex:32]]"'],
      ignore: ['CLEARBIT_PUBLIC_KEY=pk_[[hex:32]]', 'CLEARBIT_API_KEY=sk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
