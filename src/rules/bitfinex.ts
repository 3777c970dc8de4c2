import type { Rule } from '../model.ts';

/** Bitfinex pairs: both halves have 43 characters. */
export const bitfinex: readonly Rule[] = [
  {
    id: 'bitfinex-api-secret',
    title: 'Bitfinex API secret',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw if the key permits it.',
    keywords: [],
    // 43 base64url characters.
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: { words: ['bitfinex', 'bfx'], names: ['secret'] },
    remedy: {
      revoke: 'https://setting.bitfinex.com/api',
      steps: ['Revoke the key in the API settings', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['BITFINEX_API_SECRET', 'BFX_API_SECRET'],
    references: ['https://setting.bitfinex.com/api'],
    examples: {
      match: ['"BITFINEX_API_SECRET": "[[base64url:43]]"'],
      ignore: [
        'BITFINEX_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'BITFINEX_API_SECRET=${BITFINEX_API_SECRET}',
      ],
    },
  },
];
