import type { Rule } from '../model.ts';

/** Mistral AI keys have no prefix. */
export const mistral: readonly Rule[] = [
  {
    id: 'mistral-api-key',
    title: 'Mistral API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account and use its fine-tuned models.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['mistral', 'mistralai', 'codestral'] },
    remedy: {
      revoke: 'https://console.mistral.ai/api-keys',
      steps: [
        'Delete the key in the Mistral console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MISTRAL_API_KEY', 'MISTRALAI_API_KEY', 'CODESTRAL_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.mistral.ai/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.mistral.ai/api/'],
    examples: {
      match: ['MISTRAL_API_KEY: "[[base62:32]]"'],
      ignore: ['MISTRAL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'MISTRAL_API_KEY=${MISTRAL_API_KEY}'],
    },
  },
];
