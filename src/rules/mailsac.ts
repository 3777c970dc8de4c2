import type { Rule } from '../model.ts';

/** Mailsac keys. */
export const mailsac: readonly Rule[] = [
  {
    id: 'mailsac-api-key',
    title: 'Mailsac API key',
    severity: 'warning',
    why: 'Anyone holding it can read the test inboxes.',
    keywords: [],
    // `k_` and 36 to 60 letters and digits.
    pattern: /^(?<secret>k_[A-Za-z0-9]{36,60})$/dg,
    prefixes: ['k_'],
    context: { words: ['mailsac'] },
    remedy: {
      revoke: 'https://mailsac.com/api-keys',
      steps: [
        'Delete the key on the API keys page',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MAILSAC_API_KEY', 'MAILSAC_KEY'],
    references: ['https://mailsac.com/api-keys'],
    examples: {
      match: ['"MAILSAC_API_KEY": "k_[[base62:44]]"'],
      ignore: ['MAILSAC_API_KEY=k_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
