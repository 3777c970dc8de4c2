import type { Rule } from '../model.ts';

/** Wise tokens are plain UUIDs; "wise" is a common word, so only full names count. */
export const wise: readonly Rule[] = [
  {
    id: 'wise-api-token',
    title: 'Wise API token',
    severity: 'error',
    why: 'Anyone holding it can read balances and transfer money.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['wise', 'transferwise'], lines: 1, names: ['token', 'key', 'secret'] },
    remedy: {
      revoke: 'https://wise.com/settings/api-tokens',
      steps: [
        'Delete the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['WISE_API_TOKEN', 'TRANSFERWISE_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.wise.com/v2/profiles',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.wise.com/api-docs'],
    examples: {
      match: ['WISE_API_TOKEN: "[[uuid]]"', 'wise:\n  token: "[[uuid]]"'],
      ignore: ['WISE_API_TOKEN=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
