import type { Rule } from '../model.ts';

/** Lob keys. `live_pub_` and `test_pub_` are publishable. */
export const lob: readonly Rule[] = [
  {
    id: 'lob-api-key-test',
    title: 'Lob test API key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no letter is sent.',
    keywords: [],
    // `test_` and 35 hex digits.
    pattern: /^(?<secret>test_[0-9a-f]{35})$/dg,
    prefixes: ['test_'],
    context: { words: ['lob'], lines: 0 },
    remedy: {
      revoke: 'https://dashboard.lob.com/settings/api-keys',
      steps: ['Rotate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['LOB_API_KEY', 'LOB_SECRET_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.lob.com/v1/addresses?limit=1',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.lob.com/'],
    examples: {
      match: ['"LOB_API_KEY": "test_[[hex:35]]"'],
      ignore: ['LOB_API_KEY=test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'lob-api-key',
    title: 'Lob API key',
    severity: 'error',
    why: 'Anyone holding it can send letters at your cost and read addresses.',
    keywords: [],
    // `live_` and 35 hex digits.
    pattern: /^(?<secret>live_[0-9a-f]{35})$/dg,
    prefixes: ['live_'],
    context: { words: ['lob'], lines: 0 },
    remedy: {
      revoke: 'https://dashboard.lob.com/settings/api-keys',
      steps: ['Rotate the key in the settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['LOB_API_KEY', 'LOB_SECRET_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.lob.com/v1/addresses?limit=1',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.lob.com/'],
    examples: {
      match: ["export LOB_API_KEY='live_[[hex:35]]'"],
      ignore: ['LOB_PUBLISHABLE_KEY=live_pub_[[hex:31]]', 'LOB_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
