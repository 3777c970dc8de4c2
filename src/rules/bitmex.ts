import type { Rule } from '../model.ts';

/** BitMEX pairs: the id has 24 characters, the secret 48. */
export const bitmex: readonly Rule[] = [
  {
    id: 'bitmex-api-secret',
    title: 'BitMEX API secret',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw if the key permits it.',
    keywords: [],
    // 48 base64url characters.
    pattern: /^(?<secret>[\w-]{48})$/dg,
    context: { words: ['bitmex'], names: ['secret'] },
    remedy: {
      revoke: 'https://www.bitmex.com/app/apiKeys',
      steps: ['Remove the key on the API keys page', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['BITMEX_API_SECRET'],
    references: ['https://www.bitmex.com/app/apiKeys'],
    examples: {
      match: ['"BITMEX_API_SECRET": "[[base64url:48]]"'],
      ignore: [
        'BITMEX_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'BITMEX_API_SECRET=${BITMEX_API_SECRET}',
      ],
    },
  },
];
