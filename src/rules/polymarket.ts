import type { Rule } from '../model.ts';

/** Polymarket credentials of the order book: key, secret and passphrase. */
export const polymarket: readonly Rule[] = [
  {
    id: 'polymarket-credentials',
    title: 'Polymarket API secret or passphrase',
    severity: 'error',
    why: 'Anyone holding it can trade from the wallet.',
    keywords: [],
    // The secret is base64 of 32 bytes, the passphrase 64 hex digits.
    pattern: /^(?<secret>[\w+/-]{43}=|[0-9a-f]{64})$/dg,
    context: { words: ['polymarket', 'clob', 'poly'], names: ['secret', 'passphrase'] },
    remedy: {
      revoke: 'https://docs.polymarket.com/',
      steps: [
        'Delete the API key with DELETE /auth/api-key',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['POLY_API_SECRET', 'POLYMARKET_PRIVATE_KEY', 'CLOB_SECRET', 'CLOB_PASS_PHRASE'],
    references: ['https://docs.polymarket.com/'],
    examples: {
      match: ['"POLY_API_SECRET": "[[<]][[base64url:43]]=[[>]]"'],
      ignore: ['POLYMARKET_API_KEY=your-polymarket-key'],
    },
  },
];
