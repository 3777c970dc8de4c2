import type { Rule } from '../model.ts';

/** Fireworks AI keys. */
export const fireworks: readonly Rule[] = [
  {
    id: 'fireworks-api-key',
    title: 'Fireworks AI API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credit of the account.',
    keywords: ['fw_'],
    // `fw_` and 22 to 24 letters and digits. Such a short prefix needs both edges.
    pattern: /(?<![\w-])(?<secret>fw_[A-Za-z0-9]{22,24})(?![\w-])/dg,
    prefixes: ['fw_'],
    remedy: {
      revoke: 'https://app.fireworks.ai/settings/users/api-keys',
      steps: [
        'Delete the key in the user settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FIREWORKS_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.fireworks.ai/inference/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.fireworks.ai/api-reference/introduction'],
    examples: {
      match: ['FIREWORKS_API_KEY: "fw_[[base62:24]]"'],
      ignore: ['FIREWORKS_API_KEY=fw_xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
