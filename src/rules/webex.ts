import type { Rule } from '../model.ts';

/** Cisco Webex bots. */
export const webex: readonly Rule[] = [
  {
    id: 'webex-bot-token',
    title: 'Webex bot token',
    severity: 'error',
    why: 'Anyone holding it can act as the bot.',
    keywords: [],
    // 64 base64url characters, `_`, four letters and digits, `_`, a UUID. The four characters name the region.
    pattern: /^(?<secret>[\w-]{64}_[A-Za-z0-9]{4}_[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['webex', 'cisco'] },
    remedy: {
      revoke: 'https://developer.webex.com/my-apps',
      steps: ['Regenerate the token of the bot', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['WEBEX_BOT_TOKEN', 'WEBEX_ACCESS_TOKEN', 'WEBEX_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://webexapis.com/v1/people/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.webex.com/docs/bots'],
    examples: {
      match: ['"WEBEX_BOT_TOKEN": "[[base62:64]]_P0A1_[[uuid]]"'],
      ignore: [
        'WEBEX_BOT_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxx_xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      ],
    },
  },
];
