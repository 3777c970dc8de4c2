import type { Rule } from '../model.ts';

/** redirect.pizza tokens. `rpa_` with 46 characters belongs to RunPod. */
export const redirectPizza: readonly Rule[] = [
  {
    id: 'redirect-pizza-token',
    title: 'redirect.pizza API token',
    severity: 'warning',
    why: 'Anyone holding it can read and change your redirects.',
    keywords: ['rpa_'],
    // `rpa_` and 30 letters and digits.
    pattern: /(?<![\w-])(?<secret>rpa_[A-Za-z0-9]{30})(?![\w-])/dg,
    prefixes: ['rpa_'],
    remedy: {
      revoke: 'https://redirect.pizza/settings',
      steps: [
        'Delete the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['REDIRECT_PIZZA_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://redirect.pizza/api/v1/domains',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    ],
    examples: {
      match: ['"REDIRECT_PIZZA_TOKEN": "rpa_[[base62:30]]"'],
      ignore: ['REDIRECT_PIZZA_TOKEN=rpa_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
