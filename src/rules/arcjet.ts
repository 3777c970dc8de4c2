import type { Rule } from '../model.ts';

/** Arcjet keys. */
export const arcjet: readonly Rule[] = [
  {
    id: 'arcjet-site-key',
    title: 'Arcjet site key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the site and read which requests are let through.',
    keywords: ['ajkey_'],
    // `ajkey_` and letters and digits; the length is not published.
    pattern: /(?<![\w-])(?<secret>ajkey_[A-Za-z0-9]{20,80})(?![\w-])/dg,
    prefixes: ['ajkey_'],
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://app.arcjet.com',
      steps: ['Rotate the key of the site in the dashboard', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['ARCJET_KEY'],
    references: ['https://docs.arcjet.com/get-started'],
    examples: {
      match: ['ARCJET_KEY=ajkey_[[base36:26]]'],
      ignore: ['ARCJET_KEY=ajkey_yourkey', 'ARCJET_KEY=ajkey_xxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
