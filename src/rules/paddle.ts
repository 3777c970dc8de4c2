import type { Rule } from '../model.ts';

/** Paddle keys. Client-side tokens (`live_`, `test_` and 27 characters) are publishable. */
export const paddle: readonly Rule[] = [
  {
    id: 'paddle-api-key',
    title: 'Paddle API key',
    severity: 'error',
    why: 'Anyone holding it can change subscriptions and refund payments.',
    keywords: ['pdl_live_apikey_'],
    // `pdl_live_apikey_`, 26 lower-case letters and digits, `_`, 22 letters and digits, `_`, three letters and digits.
    // The three characters at the end are not documented.
    pattern: /(?<![A-Za-z0-9])(?<secret>pdl_live_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9])/dg,
    prefixes: ['pdl_live_apikey_'],
    remedy: {
      revoke: 'https://vendors.paddle.com/authentication-v2',
      steps: [
        'Revoke the key in the authentication settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PADDLE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.paddle.com/event-types',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 live limited)',
      dead: '401',
    },
    references: ['https://developer.paddle.com/api-reference/about/api-keys'],
    examples: {
      match: ['"PADDLE_API_KEY": "pdl_live_apikey_[[base36:26]]_[[base62:22]]_[[base62:3]]"'],
      ignore: ['PADDLE_API_KEY=pdl_live_apikey_xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_xxx'],
    },
  },
  {
    id: 'paddle-api-key-sandbox',
    title: 'Paddle sandbox API key',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account; no money moves.',
    keywords: ['pdl_sdbx_apikey_'],
    // `pdl_sdbx_apikey_`, 26 lower-case letters and digits, `_`, 22 letters and digits, `_`, three letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>pdl_sdbx_apikey_[0-9a-z]{26}_[A-Za-z0-9]{22}_[A-Za-z0-9]{3})(?![A-Za-z0-9])/dg,
    prefixes: ['pdl_sdbx_apikey_'],
    remedy: {
      revoke: 'https://vendors.paddle.com/authentication-v2',
      steps: [
        'Revoke the key in the authentication settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PADDLE_SANDBOX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.paddle.com/event-types',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 live limited)',
      dead: '401',
    },
    references: ['https://developer.paddle.com/api-reference/about/api-keys'],
    examples: {
      match: ['"PADDLE_SANDBOX_API_KEY": "pdl_sdbx_apikey_[[base36:26]]_[[base62:22]]_[[base62:3]]"'],
      ignore: ['PADDLE_SANDBOX_API_KEY=pdl_sdbx_apikey_xxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxx_xxx'],
    },
  },
];
