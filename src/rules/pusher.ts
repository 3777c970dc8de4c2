import type { Rule } from '../model.ts';

/** Pusher Channels. The app key has the same shape as the secret and is publishable. */
export const pusher: readonly Rule[] = [
  {
    id: 'pusher-app-secret',
    title: 'Pusher app secret',
    severity: 'error',
    why: 'Anyone holding it can publish events to all clients of the app.',
    keywords: [],
    // 20 hex digits.
    pattern: /^(?<secret>[0-9a-f]{20})$/dg,
    context: { words: ['pusher'], names: ['secret'] },
    remedy: {
      revoke: 'https://dashboard.pusher.com/',
      steps: [
        'Create new app keys and delete the old ones',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['PUSHER_APP_SECRET', 'PUSHER_SECRET'],
    references: ['https://pusher.com/docs/channels/'],
    examples: {
      match: ['PUSHER_APP_SECRET=[[hex:20]]'],
      ignore: ['PUSHER_APP_KEY=[[hex:20]]', 'PUSHER_APP_SECRET=xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
