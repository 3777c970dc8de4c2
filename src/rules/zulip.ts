import type { Rule } from '../model.ts';

/** Zulip keys stand in the field `key` of a zuliprc. */
export const zulip: readonly Rule[] = [
  {
    id: 'zulip-api-key',
    title: 'Zulip API key',
    severity: 'error',
    why: 'Anyone holding it can act as the user or bot.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['zulip'], files: ['zuliprc'] },
    remedy: {
      revoke: null,
      steps: [
        'Create a new API key under Account & privacy',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ZULIP_API_KEY'],
    references: ['https://zulip.com/api/api-keys'],
    examples: {
      match: ['ZULIP_API_KEY: "[[base62:32]]"'],
      ignore: ['ZULIP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'ZULIP_API_KEY=${ZULIP_API_KEY}'],
    },
  },
];
