import type { Rule } from '../model.ts';

/** Bybit: values that only their context names. */
export const bybit: readonly Rule[] = [
  {
    id: 'bybit-api-secret',
    title: 'Bybit API secret',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw where the key allows it.',
    keywords: [],
    // 36 letters and digits; the key beside it has 18.
    pattern: /^(?<secret>[A-Za-z0-9]{36})$/dg,
    context: { words: ['bybit'] },
    remedy: {
      revoke: 'https://www.bybit.com/app/user/api-management',
      steps: ['Delete the secret', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BYBIT_API_SECRET'],
    references: ['https://bybit-exchange.github.io/docs/'],
    examples: {
      match: ['BYBIT_API_SECRET=[[base62:36]]'],
      ignore: ['BYBIT_API_SECRET=${BYBIT_API_SECRET}', 'etag: "[[base62:36]]"'],
    },
  },
];
