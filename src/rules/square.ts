import type { Rule } from '../model.ts';

/** Square credentials. Application ids (`sq0idp-`, `sandbox-sq0idb-`) are public. */
export const square: readonly Rule[] = [
  {
    id: 'square-access-token',
    title: 'Square access token',
    severity: 'error',
    why: 'Anyone holding it can take payments and read customers.',
    keywords: [],
    // `EAAA` and 60 base64url characters. Base64 blobs and tokens of Facebook begin like this, so the name must say
    // Square.
    pattern: /^(?<secret>EAAA[\w-]{60})$/dg,
    prefixes: ['EAAA'],
    context: { words: ['square', 'squareup'] },
    remedy: {
      revoke: 'https://developer.squareup.com/apps',
      steps: [
        'Replace the access token in the developer dashboard',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SQUARE_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://connect.squareup.com/v2/locations',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.squareup.com/docs/build-basics/access-tokens'],
    examples: {
      match: ["export SQUARE_ACCESS_TOKEN='EAAA[[base64url:60]]'"],
      ignore: ['SQUARE_ACCESS_TOKEN=EAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'square-access-token-legacy',
    title: 'Square access token (legacy)',
    severity: 'error',
    why: 'Anyone holding it can take payments and read customers.',
    keywords: ['sq0atp-'],
    // `sq0atp-` and 22 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>sq0atp-[\w-]{22})(?![\w-])/dg,
    prefixes: ['sq0atp-'],
    remedy: {
      revoke: 'https://developer.squareup.com/apps',
      steps: [
        'Replace the access token in the developer dashboard',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SQUARE_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://connect.squareup.com/v2/locations',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    ],
    examples: {
      match: ['SQUARE_ACCESS_TOKEN=sq0atp-[[base64url:22]]'],
      ignore: ['SQUARE_ACCESS_TOKEN=sq0atp-xxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'square-oauth-secret',
    title: 'Square application secret',
    severity: 'error',
    why: 'Anyone holding it can pose as your application towards Square.',
    keywords: ['sq0csp-', 'sq0csb-'],
    // `sq0csp` or `sandbox-sq0csb`, `-`, 43 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:sq0csp|sandbox-sq0csb)-[\w-]{43})(?![\w-])/dg,
    prefixes: ['sq0csp-', 'sandbox-sq0csb-'],
    remedy: {
      revoke: 'https://developer.squareup.com/apps',
      steps: [
        'Replace the secret on the OAuth page of the application',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['SQUARE_APPLICATION_SECRET', 'SQUARE_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://connect.squareup.com/oauth2/revoke',
      headers: { Authorization: 'Client <secret>', 'Content-Type': 'application/json' },
      body: '{"client_id":"<application id>","access_token":"none"}',
      live: '404, the token is not found',
      dead: '401',
    },
    references: ['https://developer.squareup.com/docs/oauth-api/overview'],
    examples: {
      match: [
        "export SQUARE_APPLICATION_SECRET='sq0csp-[[base64url:43]]'",
        "export SQUARE_APPLICATION_SECRET='sandbox-sq0csb-[[base64url:43]]'",
      ],
      ignore: ['SQUARE_APPLICATION_SECRET=sq0csp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
