import type { Rule } from '../model.ts';

/** Scale AI keys. */
export const scale: readonly Rule[] = [
  {
    id: 'scale-ai-api-key',
    title: 'Scale AI API key',
    severity: 'error',
    why: 'Anyone holding it can read the tasks and data of the account.',
    keywords: [],
    // `live` or `test`, `_`, 32 hex digits; `auth_` before them in keys of callbacks.
    pattern: /^(?<secret>(?:live|test)_(?:auth_)?[0-9a-f]{32})$/dg,
    prefixes: ['live_', 'test_'],
    context: { words: ['scale', 'scaleapi', 'scaleai'], lines: 0 },
    remedy: {
      revoke: 'https://dashboard.scale.com/settings/api-keys',
      steps: ['Revoke the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['SCALE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.scale.com/v1/teams',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://scale.com/docs/api-reference/authentication'],
    examples: {
      match: ['SCALE_API_KEY=live_[[hex:32]]', 'SCALE_API_KEY=test_[[hex:32]]', 'SCALE_API_KEY=live_auth_[[hex:32]]'],
      ignore: ['SCALE_API_KEY=live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
