import type { Rule } from '../model.ts';

/** Together AI keys; the older ones are 64 hex digits without a prefix. */
export const together: readonly Rule[] = [
  {
    id: 'together-api-key',
    title: 'Together AI API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credit of the account and use its fine-tuned models.',
    keywords: ['tgp_v1_'],
    // `tgp_v1_` and 43 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>tgp_v1_[\w-]{43})(?![\w-])/dg,
    prefixes: ['tgp_v1_'],
    remedy: {
      revoke: 'https://api.together.ai/settings/api-keys',
      steps: ['Regenerate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['TOGETHER_API_KEY', 'TOGETHERAI_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.together.xyz/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.together.ai/reference/authentication'],
    examples: {
      match: ['"TOGETHER_API_KEY": "tgp_v1_[[base64url:43]]"'],
      ignore: ['TOGETHER_API_KEY=tgp_v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
