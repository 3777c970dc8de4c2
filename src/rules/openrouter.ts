import type { Rule } from '../model.ts';

/** OpenRouter keys. */
export const openrouter: readonly Rule[] = [
  {
    id: 'openrouter-api-key',
    title: 'OpenRouter API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credit of the account; a provisioning key, which looks the same, can also create keys.',
    keywords: ['sk-or-v1-'],
    // `sk-or-v1-` and 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-or-v1-[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['sk-or-v1-'],
    remedy: {
      revoke: 'https://openrouter.ai/settings/keys',
      steps: [
        'Delete or disable the key in the settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: 'Set a credit limit on each key',
    },
    env: ['OPENROUTER_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://openrouter.ai/api/v1/key',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 with data.label',
      dead: '401',
    },
    references: ['https://openrouter.ai/docs/api-reference/authentication'],
    examples: {
      match: ['OPENROUTER_API_KEY=sk-or-v1-[[hex:64]]'],
      ignore: ['OPENROUTER_API_KEY=sk-or-v1-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
