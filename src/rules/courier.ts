import type { Rule } from '../model.ts';

/** Courier keys. Here `pk_` is the private key. */
export const courier: readonly Rule[] = [
  {
    id: 'courier-api-key',
    title: 'Courier API key',
    severity: 'error',
    why: 'Anyone holding it can send messages to your users.',
    keywords: [],
    // `pk_`, `prod` or `test`, `_`, 28 letters and digits. The length tells it from publishable keys of other vendors.
    pattern: /^(?<secret>pk_(?:prod|test)_[A-Za-z0-9]{28})$/dg,
    prefixes: ['pk_prod_', 'pk_test_'],
    context: { words: ['courier'] },
    remedy: {
      revoke: 'https://app.courier.com/settings/api-keys',
      steps: ['Rotate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['COURIER_AUTH_TOKEN', 'COURIER_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.courier.com/brands',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.courier.com/docs/'],
    examples: {
      match: ["export COURIER_AUTH_TOKEN='pk_prod_[[base62:28]]'", "export COURIER_AUTH_TOKEN='pk_test_[[base62:28]]'"],
      ignore: ['COURIER_AUTH_TOKEN=pk_prod_xxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
