import type { Rule } from '../model.ts';

/** GoCardless tokens. */
export const gocardless: readonly Rule[] = [
  {
    id: 'gocardless-access-token',
    title: 'GoCardless access token',
    severity: 'error',
    why: 'Anyone holding it can collect direct debits.',
    keywords: [],
    // `live_` and 40 to 42 base64url characters.
    pattern: /^(?<secret>live_[\w-]{40,42})$/dg,
    prefixes: ['live_'],
    context: { words: ['gocardless'] },
    remedy: {
      revoke: 'https://manage.gocardless.com/developers',
      steps: [
        'Delete the token in the developer settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['GOCARDLESS_ACCESS_TOKEN', 'GC_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.gocardless.com/creditors',
      headers: { Authorization: 'Bearer <secret>', 'GoCardless-Version': '2015-07-06' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.gocardless.com/api-reference/'],
    examples: {
      match: ['GOCARDLESS_ACCESS_TOKEN=live_[[base64url:40]]'],
      ignore: ['GOCARDLESS_ACCESS_TOKEN=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'gocardless-access-token-sandbox',
    title: 'GoCardless sandbox access token',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account; no money moves.',
    keywords: [],
    // `sandbox_` and 40 to 42 base64url characters.
    pattern: /^(?<secret>sandbox_[\w-]{40,42})$/dg,
    prefixes: ['sandbox_'],
    context: { words: ['gocardless'] },
    remedy: {
      revoke: 'https://manage.gocardless.com/developers',
      steps: [
        'Delete the token in the developer settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['GOCARDLESS_ACCESS_TOKEN', 'GC_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.gocardless.com/creditors',
      headers: { Authorization: 'Bearer <secret>', 'GoCardless-Version': '2015-07-06' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.gocardless.com/api-reference/'],
    examples: {
      match: ['GOCARDLESS_ACCESS_TOKEN=sandbox_[[base64url:40]]'],
      ignore: ['GOCARDLESS_ACCESS_TOKEN=sandbox_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
