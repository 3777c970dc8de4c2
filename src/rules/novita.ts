import type { Rule } from '../model.ts';

/** Novita: values that only their context names. */
export const novita: readonly Rule[] = [
  {
    id: 'novita-api-key',
    title: 'Novita API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // `sk_` and 43 of base64url.
    pattern: /^(?<secret>sk_[\w-]{43})$/dg,
    prefixes: ['sk_'],
    context: { words: ['novita', 'novitaai'] },
    remedy: {
      revoke: 'https://novita.ai/settings/key-management',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['NOVITA_API_KEY'],
    references: ['https://novita.ai/settings/key-management'],
    examples: {
      match: ['NOVITA_API_KEY=sk_[[base64url:43]]'],
      ignore: ['NOVITA_API_KEY=${NOVITA_API_KEY}', 'etag: "sk_[[base64url:43]]"'],
    },
  },
];
