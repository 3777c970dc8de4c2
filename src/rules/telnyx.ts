import type { Rule } from '../model.ts';

/** Telnyx keys. */
export const telnyx: readonly Rule[] = [
  {
    id: 'telnyx-api-key',
    title: 'Telnyx API key',
    severity: 'error',
    why: 'Anyone holding it can send texts and calls at your cost.',
    keywords: [],
    // `KEY`, 32 upper-case hex digits and 22 characters.
    pattern: /^(?<secret>KEY[0-9A-F]{32}_[A-Za-z0-9]{22})$/dg,
    prefixes: ['KEY'],
    context: { words: ['telnyx'] },
    remedy: {
      revoke: 'https://portal.telnyx.com/#/app/api-keys',
      steps: ['Delete the key in the portal', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['TELNYX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.telnyx.com/v2/balance',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.telnyx.com/'],
    examples: {
      match: ['TELNYX_API_KEY: "KEY[[HEX:32]]_[[base62:22]]"'],
      ignore: ['TELNYX_API_KEY=${TELNYX_API_KEY}'],
    },
  },
];
