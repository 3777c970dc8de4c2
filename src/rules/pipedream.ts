import type { Rule } from '../model.ts';

/** Pipedream keys have no prefix. */
export const pipedream: readonly Rule[] = [
  {
    id: 'pipedream-api-key',
    title: 'Pipedream API key',
    severity: 'error',
    why: 'Anyone holding it can run workflows and use the connected accounts.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['pipedream'] },
    remedy: {
      revoke: 'https://pipedream.com/settings/account',
      steps: ['Regenerate the key in the account settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['PIPEDREAM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.pipedream.com/v1/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://pipedream.com/settings/account'],
    examples: {
      match: ['PIPEDREAM_API_KEY=[[hex:32]]'],
      ignore: ['PIPEDREAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
