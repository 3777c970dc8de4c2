import type { Rule } from '../model.ts';

/** FreshBooks credentials have no prefix. */
export const freshbooks: readonly Rule[] = [
  {
    id: 'freshbooks-access-token',
    title: 'FreshBooks token or client secret',
    severity: 'error',
    why: 'Anyone holding it can read and change your books.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['freshbooks'] },
    remedy: {
      revoke: 'https://my.freshbooks.com/#/developer',
      steps: [
        'Rotate the secret in the developer settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FRESHBOOKS_CLIENT_SECRET', 'FRESHBOOKS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.freshbooks.com/auth/api/v1/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://my.freshbooks.com/#/developer'],
    examples: {
      match: ['"FRESHBOOKS_CLIENT_SECRET": "[[hex:64]]"'],
      ignore: [
        'FRESHBOOKS_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
