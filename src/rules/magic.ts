import type { Rule } from '../model.ts';

/** Magic secret key: values that only their context names. */
export const magic: readonly Rule[] = [
  {
    id: 'magic-secret-key',
    title: 'Magic secret key',
    severity: 'error',
    why: 'Anyone holding it can act on the wallets and sessions of all users.',
    keywords: [],
    // `sk_live_` or `sk_test_`, and 16 hex digits with capitals.
    pattern: /^(?<secret>sk_(?:live|test)_[0-9A-F]{16})$/dg,
    prefixes: ['sk_live_', 'sk_test_'],
    context: { words: ['magic', 'magiclink'] },
    remedy: {
      revoke: 'https://dashboard.magic.link',
      steps: ['Roll the keys under Settings', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['MAGIC_SECRET_KEY', 'MAGIC_API_SECRET_KEY'],
    references: ['https://magic.link/docs/'],
    examples: {
      match: ['MAGIC_SECRET_KEY=sk_live_[[HEX:16]]'],
      ignore: ['MAGIC_SECRET_KEY=${MAGIC_SECRET_KEY}', 'etag: "sk_live_[[HEX:16]]"'],
    },
  },
];
