import type { Rule } from '../model.ts';

/** Moralis keys are JWTs, before that 64 characters. */
export const moralis: readonly Rule[] = [
  {
    id: 'moralis-api-key',
    title: 'Moralis API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // A JWT.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['moralis'] },
    remedy: {
      revoke: 'https://admin.moralis.io/api-keys',
      steps: [
        'Delete the key in the admin panel',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MORALIS_API_KEY'],
    references: ['https://admin.moralis.io/api-keys'],
    examples: {
      match: ['MORALIS_API_KEY=[[<]][[jwt:{"nonce":"[[uuid]]","orgId":"[[digits:6]]","type":"PROJECT"}]][[>]]'],
      ignore: ['MORALIS_API_KEY=${MORALIS_API_KEY}'],
    },
  },
];
