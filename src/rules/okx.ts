import type { Rule } from '../model.ts';

/** OKX: values that only their context names. */
export const okx: readonly Rule[] = [
  {
    id: 'okx-api-secret',
    title: 'OKX API secret',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw where the key allows it.',
    keywords: [],
    // 32 hex digits with capitals, beside a UUID and a passphrase.
    pattern: /^(?<secret>[0-9A-F]{32})$/dg,
    context: { words: ['okx', 'okex'] },
    remedy: {
      revoke: 'https://www.okx.com/account/my-api',
      steps: ['Delete the secret', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['OKX_API_SECRET', 'OKX_SECRET_KEY'],
    references: ['https://www.okx.com/docs-v5/en/'],
    examples: {
      match: ['OKX_API_SECRET=[[HEX:32]]'],
      ignore: ['OKX_API_SECRET=${OKX_API_SECRET}', 'etag: "[[HEX:32]]"'],
    },
  },
];
