import type { Rule } from '../model.ts';

/** LINE channels. "line" is a common word, so only full names count. */
export const line: readonly Rule[] = [
  {
    id: 'line-channel-access-token',
    title: 'LINE channel access token',
    severity: 'error',
    why: 'Anyone holding it can send messages as your official account.',
    keywords: [],
    // 172 base64 characters with their padding.
    pattern: /^(?<secret>[A-Za-z0-9+/]{160,172}={0,2})$/dg,
    context: { words: ['line', 'channel'], lines: 0 },
    remedy: {
      revoke: 'https://developers.line.biz/console/',
      steps: [
        'Reissue the token on the Messaging API tab',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LINE_CHANNEL_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.line.me/v2/bot/info',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.line.biz/en/docs/basics/channel-access-token/'],
    examples: {
      match: ['"LINE_CHANNEL_ACCESS_TOKEN": "[[<]][[base64:171]]=[[>]]"'],
      ignore: ['LINE_CHANNEL_ACCESS_TOKEN=${LINE_CHANNEL_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'line-channel-secret',
    title: 'LINE channel secret',
    severity: 'error',
    why: 'Anyone holding it can forge webhook calls and issue tokens for the channel.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['line'], lines: 0, names: ['secret'] },
    remedy: {
      revoke: 'https://developers.line.biz/console/',
      steps: [
        'Issue a new secret on the Basic settings tab',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['LINE_CHANNEL_SECRET'],
    references: ['https://developers.line.biz/en/docs/'],
    examples: {
      match: ['LINE_CHANNEL_SECRET: "[[hex:32]]"'],
      ignore: ['LINE_CHANNEL_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
