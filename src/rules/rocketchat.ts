import type { Rule } from '../model.ts';

/** Rocket.Chat: values that only their context names. */
export const rocketchat: readonly Rule[] = [
  {
    id: 'rocketchat-token',
    title: 'Rocket.Chat access token',
    severity: 'error',
    why: 'Anyone holding it can act as the user.',
    keywords: [],
    // 43 of base64url, with the id of the user beside it.
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: { words: ['rocketchat'] },
    remedy: {
      revoke: null,
      steps: [
        'Remove the token under My account > Personal access tokens',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ROCKETCHAT_TOKEN'],
    references: ['https://developer.rocket.chat/'],
    examples: {
      match: ['ROCKETCHAT_TOKEN=[[base64url:43]]'],
      ignore: ['ROCKETCHAT_TOKEN=${ROCKETCHAT_TOKEN}', 'etag: "[[base64url:43]]"'],
    },
  },
];
