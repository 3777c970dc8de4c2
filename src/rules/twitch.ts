import type { Rule } from '../model.ts';

/** Twitch credentials. The client id is public. */
export const twitch: readonly Rule[] = [
  {
    id: 'twitch-client-secret',
    title: 'Twitch client secret or OAuth token',
    severity: 'error',
    why: 'Anyone holding it can use the API or the chat as your application or user.',
    keywords: [],
    // 30 characters; chat clients write `oauth:` before a token.
    pattern: /^(?<secret>(?:oauth:)?[0-9a-z]{30})$/dg,
    prefixes: ['oauth:'],
    context: { words: ['twitch', 'tmi'], names: ['secret', 'token', 'oauth', 'password'] },
    remedy: {
      revoke: 'https://dev.twitch.tv/console/apps',
      steps: [
        'Create a new secret, and revoke tokens with /oauth2/revoke',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['TWITCH_CLIENT_SECRET', 'TWITCH_OAUTH_TOKEN', 'TWITCH_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://id.twitch.tv/oauth2/validate',
      headers: { Authorization: 'OAuth <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://dev.twitch.tv/docs/authentication/'],
    examples: {
      match: ["export TWITCH_CLIENT_SECRET='[[base36:30]]'"],
      ignore: ['TWITCH_CLIENT_ID=[[base36:30]]'],
    },
  },
  {
    id: 'twitch-stream-key',
    title: 'Twitch stream key',
    severity: 'error',
    why: 'Anyone holding it can broadcast on the channel.',
    keywords: ['live_'],
    // `live_`, 8 to 12 digits, `_`, 30 to 36 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>live_\d{8,12}_[A-Za-z0-9]{30,36})(?![\w-])/dg,
    prefixes: ['live_'],
    remedy: {
      revoke: 'https://dashboard.twitch.tv/settings/stream',
      steps: ['Reset the key in the stream settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['TWITCH_STREAM_KEY', 'STREAM_KEY'],
    references: ['https://help.twitch.tv/s/article/twitch-stream-key-faq'],
    examples: {
      match: ["export TWITCH_STREAM_KEY='live_[[digits:9]]_[[base62:30]]'"],
      ignore: ['TWITCH_STREAM_KEY=live_xxxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
