import type { Rule } from '../model.ts';

/** Highnote keys: base64 of a text that begins with `key_`, as at WorkOS. */
export const highnote: readonly Rule[] = [
  {
    id: 'highnote-api-key',
    title: 'Highnote API key',
    severity: 'error',
    why: 'Anyone holding it can issue cards and move money.',
    keywords: [],
    // The start of the body is `key_` in base64.
    pattern: /^(?<secret>[sr]k_live_a2V5Xz[A-Za-z0-9+/]{30,160}={0,2})$/dg,
    prefixes: ['rk_live_', 'sk_live_'],
    context: { words: ['highnote'] },
    remedy: {
      revoke: 'https://dashboard.highnote.com',
      steps: [
        'Disable the key in the dashboard',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['HIGHNOTE_API_KEY'],
    references: [
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    ],
    examples: {
      match: ['"HIGHNOTE_API_KEY": "rk_live_a2V5Xz[[base64:60]]"'],
      ignore: ['HIGHNOTE_API_KEY=${HIGHNOTE_API_KEY}'],
    },
  },
];
