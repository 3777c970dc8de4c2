import type { Rule } from '../model.ts';

/** Stream (GetStream) secrets. The API key of twelve characters is publishable. */
export const stream: readonly Rule[] = [
  {
    id: 'stream-api-secret',
    title: 'Stream API secret',
    severity: 'error',
    why: 'Anyone holding it can mint tokens for any user of the app.',
    keywords: [],
    // 64 lower-case letters and digits.
    pattern: /^(?<secret>[0-9a-z]{64})$/dg,
    context: { words: ['getstream', 'stream'], lines: 0, names: ['secret'] },
    remedy: {
      revoke: 'https://dashboard.getstream.io/',
      steps: ['Create a new secret in the dashboard', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['STREAM_API_SECRET', 'STREAM_SECRET'],
    references: ['https://getstream.io/chat/docs/'],
    examples: {
      match: ["export STREAM_API_SECRET='[[base36:64]]'"],
      ignore: [
        'STREAM_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'STREAM_API_SECRET=${STREAM_API_SECRET}',
      ],
    },
  },
];
