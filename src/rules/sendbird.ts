import type { Rule } from '../model.ts';

/** Sendbird tokens. The application id, a UUID, is public. */
export const sendbird: readonly Rule[] = [
  {
    id: 'sendbird-api-token',
    title: 'Sendbird API token',
    severity: 'error',
    why: 'Anyone holding it can read and write all chats of the application.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['sendbird'] },
    remedy: {
      revoke: 'https://dashboard.sendbird.com',
      steps: [
        'Revoke the token under API tokens',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SENDBIRD_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api-<app',
      headers: { 'Api-Token': '<secret>' },
      live: '200',
      dead: '400 code 400401 / 401',
    },
    references: ['https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api'],
    examples: {
      match: ['SENDBIRD_API_TOKEN=[[hex:40]]'],
      ignore: ['SENDBIRD_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
