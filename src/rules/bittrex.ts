import type { Rule } from '../model.ts';

/** Bittrex closed in 2023. */
export const bittrex: readonly Rule[] = [
  {
    id: 'bittrex-secret',
    title: 'Bittrex API secret (exchange closed)',
    severity: 'note',
    why: 'The exchange closed in 2023; nothing is live, but the value may be in use elsewhere.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['bittrex'], names: ['secret'] },
    remedy: {
      revoke: null,
      steps: ['Remove the secret'],
      instead: null,
    },
    references: ['https://en.wikipedia.org/wiki/Bittrex'],
    examples: {
      match: ['BITTREX_SECRET: "[[hex:32]]"'],
      ignore: ['BITTREX_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
