import type { Rule } from '../model.ts';

/** Kaggle tokens: `KGAT_` today, before that the field `key` of kaggle.json. */
export const kaggle: readonly Rule[] = [
  {
    id: 'kaggle-api-token',
    title: 'Kaggle API token',
    severity: 'error',
    why: 'Anyone holding it can act as you and read private datasets.',
    keywords: ['kgat_'],
    // `KGAT_` and 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>KGAT_[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['KGAT_'],
    remedy: {
      revoke: 'https://www.kaggle.com/settings',
      steps: [
        'Expire the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['KAGGLE_API_TOKEN', 'KAGGLE_KEY'],
    references: ['https://www.kaggle.com/docs/api'],
    examples: {
      match: ['KAGGLE_API_TOKEN=KGAT_[[hex:32]]'],
      ignore: ['KAGGLE_API_TOKEN=KGAT_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'kaggle-legacy-key',
    title: 'Kaggle API key',
    severity: 'error',
    why: 'Anyone holding it can act as you and read private datasets.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['kaggle'], files: ['kaggle.json'] },
    remedy: {
      revoke: 'https://www.kaggle.com/settings',
      steps: [
        'Expire the token in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['KAGGLE_KEY'],
    references: ['https://github.com/Kaggle/kaggle-api'],
    examples: {
      match: ['"KAGGLE_KEY": "[[hex:32]]"'],
      ignore: ['KAGGLE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
