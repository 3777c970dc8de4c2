import type { Rule } from '../model.ts';

/** Jina AI keys. */
export const jina: readonly Rule[] = [
  {
    id: 'jina-api-key',
    title: 'Jina AI API key',
    severity: 'error',
    why: 'Anyone holding it can spend the tokens of the account.',
    keywords: ['jina_'],
    // `jina_` and 60 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>jina_[A-Za-z0-9]{60})(?![A-Za-z0-9])/dg,
    prefixes: ['jina_'],
    remedy: {
      revoke: 'https://jina.ai/api-dashboard/key-manager',
      steps: [
        'Revoke the key in the key manager',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['JINA_API_KEY', 'JINA_AUTH_TOKEN'],
    references: ['https://jina.ai/'],
    examples: {
      match: ['"JINA_API_KEY": "jina_[[base62:60]]"'],
      ignore: ['JINA_API_KEY=jina_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
