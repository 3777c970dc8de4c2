import type { Rule } from '../model.ts';

/** Mollie keys and organization tokens. */
export const mollie: readonly Rule[] = [
  {
    id: 'mollie-api-key',
    title: 'Mollie API key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: [],
    // `live` or `access`, `_`, 30 to 60 letters and digits. 30 characters are usual; `access_` begins the token of an
    // organization.
    pattern: /^(?<secret>(?:live|access)_[A-Za-z0-9]{30,60})$/dg,
    prefixes: ['live_', 'access_'],
    context: { words: ['mollie'] },
    remedy: {
      revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
      steps: ['Reset the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['MOLLIE_API_KEY', 'MOLLIE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.mollie.com/v2/methods',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.mollie.com/reference/authentication'],
    examples: {
      match: ['"MOLLIE_API_KEY": "live_[[base62:30]]"', '"MOLLIE_API_KEY": "access_[[base62:30]]"'],
      ignore: ['MOLLIE_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'mollie-api-key-test',
    title: 'Mollie test API key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: [],
    // `test_` and 30 to 60 letters and digits.
    pattern: /^(?<secret>test_[A-Za-z0-9]{30,60})$/dg,
    prefixes: ['test_'],
    context: { words: ['mollie'] },
    remedy: {
      revoke: 'https://my.mollie.com/dashboard/developers/api-keys',
      steps: ['Reset the key in the dashboard', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['MOLLIE_API_KEY', 'MOLLIE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.mollie.com/v2/methods',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.mollie.com/reference/authentication'],
    examples: {
      match: ['MOLLIE_API_KEY=test_[[base62:30]]'],
      ignore: ['MOLLIE_API_KEY=test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
