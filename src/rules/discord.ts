import type { Rule } from '../model.ts';

/** Discord tokens and webhooks. A bot token begins with its own user id in base64, which is checked. */
export const discord: readonly Rule[] = [
  {
    id: 'discord-bot-token',
    aliases: ['discord-bot-token-in-call'],
    title: 'Discord bot token',
    severity: 'error',
    why: 'Anyone holding it can control the bot in all its servers.',
    keywords: [],
    // User id in base64, time, and a signature of 27 characters (38 since 2022).
    pattern: /^(?<secret>[MNO][A-Za-z\d_-]{22,27}\.[\w-]{6}\.(?:[\w-]{38}|[\w-]{27}))$/dg,
    context: { words: ['discord', 'bot', 'disc'], alone: true },
    checksum: { name: 'discord-bot-token', use: 'reject' },
    remedy: {
      revoke: 'https://discord.com/developers/applications',
      steps: [
        'Reset the token on the Bot page of the application',
        'Hand the new token to the program through the environment',
      ],
      instead: null,
    },
    env: ['DISCORD_TOKEN', 'DISCORD_BOT_TOKEN', 'BOT_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://discord.com/api/v10/users/@me',
      headers: { Authorization: 'Bot <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://discord.com/developers/docs/reference#authentication'],
    examples: {
      match: [
        'DISCORD_TOKEN=[[base64url-of:1[[digits:17]]]].G[[base62:5]].[[base64url:38]]',
        "client.login('[[base64url-of:1[[digits:17]]]].G[[base62:5]].[[base64url:38]]');",
        'headers = {"Authorization": "Bot [[<]][[base64url-of:1[[digits:17]]]].G[[base62:5]].[[base64url:38]][[>]]"}',
      ],
      ignore: [
        "client.login('your-token-here');",
        'bot.run(TOKEN)',
        'DISCORD_TOKEN=your-bot-token',
        'DISCORD_PUBLIC_KEY=[[hex:64]]',
      ],
    },
  },
  {
    id: 'discord-user-mfa-token',
    title: 'Discord user token',
    severity: 'error',
    why: 'Anyone holding it can use Discord as the user.',
    keywords: ['mfa.'],
    // `mfa.` and 84 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>mfa\.[\w-]{84})(?![\w-])/dg,
    prefixes: ['mfa.'],
    remedy: {
      revoke: 'https://discord.com/channels/@me',
      steps: [
        'Change the password: it ends all sessions',
        'Use a bot account; Discord forbids programs that act as a user',
      ],
      instead: null,
    },
    env: ['DISCORD_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://discord.com/api/v10/users/@me',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://discord.com/developers/docs/reference'],
    examples: {
      match: ['"DISCORD_TOKEN": "mfa.[[base64url:84]]"'],
      ignore: ['DISCORD_TOKEN=mfa.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'discord-webhook-url',
    title: 'Discord webhook URL',
    severity: 'error',
    why: 'Anyone holding it can post messages to the channel and delete the webhook.',
    keywords: ['discord.com/api/', 'discordapp.com/api/'],
    // Id of the webhook and 68 characters.
    pattern:
      /(?<!\w)(?<secret>https:\/\/(?:(?:ptb|canary)\.)?discord(?:app)?\.com\/api\/(?:v\d{1,2}\/)?webhooks\/\d{17,20}\/[\w-]{60,80})(?![\w-])/dg,
    prefixes: ['https://discord.com/api/webhooks/', 'https://discordapp.com/api/webhooks/'],
    remedy: {
      revoke: 'https://support.discord.com/hc/en-us/articles/228383668',
      steps: [
        'Delete the webhook under Integrations of the server, or send DELETE to its address',
        'Keep the new address out of the repository',
      ],
      instead: null,
    },
    env: ['DISCORD_WEBHOOK_URL', 'DISCORD_WEBHOOK'],
    verification: {
      method: 'GET',
      url: '<secret>',
      headers: {},
      live: '200 with a token',
      dead: '401 or 404',
    },
    references: ['https://discord.com/developers/docs/resources/webhook'],
    examples: {
      match: [
        'DISCORD_WEBHOOK_URL=[[<]]https://discord.com/api/webhooks/1[[digits:18]]/[[base64url:68]][[>]]',
        'DISCORD_WEBHOOK_URL=[[<]]https://discordapp.com/api/webhooks/1[[digits:18]]/[[base64url:68]][[>]]',
      ],
      ignore: ['DISCORD_WEBHOOK_URL=https://discord.com/api/webhooks/123456789012345678/your-webhook-token'],
    },
  },
  {
    id: 'discord-client-secret',
    title: 'Discord client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as your application towards Discord.',
    keywords: [],
    // 32 base64url characters.
    pattern: /^(?<secret>[\w-]{32})$/dg,
    context: { words: ['discord'], names: ['secret'] },
    remedy: {
      revoke: 'https://discord.com/developers/applications',
      steps: [
        'Reset the secret on the OAuth2 page of the application',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['DISCORD_CLIENT_SECRET', 'DISCORD_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://discord.com/api/v10/oauth2/token',
      headers: {
        Authorization: 'Basic base64(<client id>:<secret>)',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials&scope=identify',
      live: '200',
      dead: '401 invalid_client',
    },
    references: ['https://discord.com/developers/docs/topics/oauth2'],
    examples: {
      match: ['"DISCORD_CLIENT_SECRET": "[[base64url:32]]"'],
      ignore: ['DISCORD_CLIENT_ID=[[digits:18]]', 'DISCORD_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
