import type { Rule } from '../model.ts';

/** Smartsheet tokens have no prefix. */
export const smartsheet: readonly Rule[] = [
  {
    id: 'smartsheet-access-token',
    title: 'Smartsheet access token',
    severity: 'error',
    why: 'Anyone holding it can read and change your sheets.',
    keywords: [],
    // 37 characters, 26 in older tokens.
    pattern: /^(?<secret>[A-Za-z0-9]{37}|[A-Za-z0-9]{26})$/dg,
    context: { words: ['smartsheet'] },
    remedy: {
      revoke: 'https://app.smartsheet.com',
      steps: [
        'Revoke the token under API access',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SMARTSHEET_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.smartsheet.com/2.0/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.smartsheet.com/'],
    examples: {
      match: ['SMARTSHEET_ACCESS_TOKEN: "[[base62:37]]"'],
      ignore: ['SMARTSHEET_ACCESS_TOKEN=${SMARTSHEET_ACCESS_TOKEN}'],
    },
  },
];
