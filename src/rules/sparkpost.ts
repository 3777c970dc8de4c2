import type { Rule } from '../model.ts';

/** SparkPost keys have no prefix. */
export const sparkpost: readonly Rule[] = [
  {
    id: 'sparkpost-api-key',
    title: 'SparkPost API key',
    severity: 'error',
    why: 'Anyone holding it can send mail as your company.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['sparkpost'] },
    remedy: {
      revoke: 'https://app.sparkpost.com/account/api-keys',
      steps: [
        'Delete the key in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SPARKPOST_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.sparkpost.com/api/v1/account',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.sparkpost.com/api/'],
    examples: {
      match: ['SPARKPOST_API_KEY=[[hex:40]]'],
      ignore: ['SPARKPOST_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
