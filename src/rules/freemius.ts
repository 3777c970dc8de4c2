import type { Rule } from '../model.ts';

/** Freemius keys: `sk_` and 29 printable signs. */
export const freemius: readonly Rule[] = [
  {
    id: 'freemius-secret-key',
    title: 'Freemius secret key',
    severity: 'error',
    why: 'Anyone holding it can use the licensing API of the product.',
    keywords: [],
    // Any printable sign may stand in it.
    pattern: /^(?<secret>sk_[\x21-\x26\x28-\x7e]{29})$/dg,
    prefixes: ['sk_'],
    context: { words: ['freemius', 'fs'], names: ['secret'] },
    remedy: {
      revoke: 'https://dashboard.freemius.com',
      steps: [
        'Replace the key in the settings of the product',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    references: ['https://dashboard.freemius.com/'],
    examples: {
      match: ['FREEMIUS_SECRET_KEY: "[[<]]sk_[[base62:29]][[>]]"'],
      ignore: ['FREEMIUS_PUBLIC_KEY=pk_[[base62:29]]'],
    },
  },
];
