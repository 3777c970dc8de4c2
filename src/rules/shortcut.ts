import type { Rule } from '../model.ts';

/** Shortcut (formerly Clubhouse) tokens are plain UUIDs. */
export const shortcut: readonly Rule[] = [
  {
    id: 'shortcut-api-token',
    title: 'Shortcut API token',
    severity: 'error',
    why: 'Anyone holding it can read and change your stories.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['shortcut', 'clubhouse'], lines: 1, names: ['token', 'key', 'secret'] },
    remedy: {
      revoke: 'https://app.shortcut.com/settings/account/api-tokens',
      steps: [
        'Delete the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SHORTCUT_API_TOKEN', 'CLUBHOUSE_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.app.shortcut.com/api/v3/member',
      headers: { 'Shortcut-Token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.shortcut.com/api/rest/v3'],
    examples: {
      match: ['SHORTCUT_API_TOKEN: "[[uuid]]"', 'shortcut:\n  token: "[[uuid]]"'],
      ignore: ['SHORTCUT_API_TOKEN=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
