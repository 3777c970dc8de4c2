import type { Rule } from '../model.ts';

/** Replicate tokens. */
export const replicate: readonly Rule[] = [
  {
    id: 'replicate-api-token',
    title: 'Replicate API token',
    severity: 'error',
    why: 'Anyone holding it can run paid models and read private models and predictions.',
    keywords: ['r8_'],
    // `r8_` and 37 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>r8_[\w-]{37})(?![\w-])/dg,
    prefixes: ['r8_'],
    remedy: {
      revoke: 'https://replicate.com/account/api-tokens',
      steps: [
        'Disable the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['REPLICATE_API_TOKEN', 'REPLICATE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.replicate.com/v1/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://replicate.com/docs/reference/http'],
    examples: {
      match: ["export REPLICATE_API_TOKEN='r8_[[base64url:37]]'"],
      ignore: ['REPLICATE_API_TOKEN=r8_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
