import type { Rule } from '../model.ts';

/** Circle keys. */
export const circle: readonly Rule[] = [
  {
    id: 'circle-api-key',
    title: 'Circle API key',
    severity: 'error',
    why: 'Anyone holding it can move stablecoins.',
    keywords: ['live_api_key:'],
    // `LIVE_API_KEY:`, 32 hex digits, `:`, 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>LIVE_API_KEY:[0-9a-f]{32}:[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['LIVE_API_KEY:'],
    remedy: {
      revoke: 'https://console.circle.com/api-keys',
      steps: ['Delete the key in the console', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CIRCLE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.circle.com/v1/configuration',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.circle.com/w3s/circle-developer-account'],
    examples: {
      match: ['"CIRCLE_API_KEY": "[[<]]LIVE_API_KEY:[[hex:32]]:[[hex:32]][[>]]"'],
      ignore: ['CIRCLE_API_KEY=LIVE_API_KEY:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'circle-api-key-test',
    title: 'Circle test API key',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account; no money moves.',
    keywords: ['test_api_key:'],
    // `TEST_API_KEY:`, 32 hex digits, `:`, 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>TEST_API_KEY:[0-9a-f]{32}:[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['TEST_API_KEY:'],
    remedy: {
      revoke: 'https://console.circle.com/api-keys',
      steps: ['Delete the key in the console', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CIRCLE_TEST_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.circle.com/v1/configuration',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.circle.com/w3s/circle-developer-account'],
    examples: {
      match: ['CIRCLE_TEST_KEY=[[<]]TEST_API_KEY:[[hex:32]]:[[hex:32]][[>]]'],
      ignore: ['CIRCLE_TEST_KEY=TEST_API_KEY:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
