import type { Rule } from '../model.ts';

/** Duffel tokens. */
export const duffel: readonly Rule[] = [
  {
    id: 'duffel-access-token',
    title: 'Duffel access token',
    severity: 'error',
    why: 'Anyone holding it can book flights at your cost.',
    keywords: ['duffel_live_'],
    // `duffel_live_` and 43 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>duffel_live_[\w-]{43})(?![\w-])/dg,
    prefixes: ['duffel_live_'],
    remedy: {
      revoke: 'https://app.duffel.com',
      steps: [
        'Revoke the token under Developers',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DUFFEL_ACCESS_TOKEN', 'DUFFEL_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.duffel.com/air/airlines?limit=1',
      headers: { Authorization: 'Bearer <secret>', 'Duffel-Version': 'v2' },
      live: '200',
      dead: '401',
    },
    references: ['https://duffel.com/docs/api/overview/authentication'],
    examples: {
      match: ['"DUFFEL_ACCESS_TOKEN": "duffel_live_[[base64url:43]]"'],
      ignore: ['DUFFEL_ACCESS_TOKEN=duffel_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'duffel-access-token-test',
    title: 'Duffel test access token',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no flight is booked.',
    keywords: ['duffel_test_'],
    // `duffel_test_` and 43 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>duffel_test_[\w-]{43})(?![\w-])/dg,
    prefixes: ['duffel_test_'],
    remedy: {
      revoke: 'https://app.duffel.com',
      steps: [
        'Revoke the token under Developers',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DUFFEL_TEST_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.duffel.com/air/airlines?limit=1',
      headers: { Authorization: 'Bearer <secret>', 'Duffel-Version': 'v2' },
      live: '200',
      dead: '401',
    },
    references: ['https://duffel.com/docs/api/overview/authentication'],
    examples: {
      match: ['DUFFEL_TEST_ACCESS_TOKEN=duffel_test_[[base64url:43]]'],
      ignore: ['DUFFEL_TEST_ACCESS_TOKEN=duffel_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
