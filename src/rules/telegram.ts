import type { Rule } from '../model.ts';
import { assigned } from './assigned.ts';

/** Telegram bots, applications and sessions. */
export const telegram: readonly Rule[] = [
  {
    id: 'telegram-bot-token',
    title: 'Telegram bot token',
    severity: 'error',
    why: 'Anyone holding it can control the bot and read all messages to it.',
    keywords: [':aa'],
    // Number of the bot and 35 characters that begin with `AA`. In addresses of the API `bot` stands before it.
    pattern: /(?<![\w.:-])(?:bot)?(?<secret>\d{8,10}:AA[\w-]{33})(?![\w-])/dg,
    remedy: {
      revoke: 'https://t.me/BotFather',
      steps: [
        'Send /revoke to BotFather and choose the bot',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TELEGRAM_BOT_TOKEN', 'TELEGRAM_TOKEN', 'TG_BOT_TOKEN', 'BOT_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.telegram.org/bot<secret>/getMe',
      headers: {},
      live: '200 ok true',
      dead: '401 Unauthorized / 404',
    },
    references: ['https://core.telegram.org/bots/features#botfather'],
    examples: {
      match: ['TELEGRAM_BOT_TOKEN: "[[<]]7[[digits:9]]:AA[[base64url:33]][[>]]"'],
      ignore: [
        'TELEGRAM_BOT_TOKEN=123456:ABC-DEF1234ghIkl-zyx57W2v1u123ew11',
        'TELEGRAM_BOT_TOKEN=1234567890:AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'telegram-api-hash',
    title: 'Telegram API hash',
    severity: 'warning',
    why: 'Anyone holding it can identify as your application; it cannot be changed.',
    keywords: ['api_hash', 'apihash', 'api-hash'],
    // 32 hex digits under its own name, with what languages put between the two.
    pattern: new RegExp(`api[_-]?hash${assigned}(?<secret>[0-9a-f]{32})(?![\\w-])`, 'dgi'),
    remedy: {
      revoke: 'https://my.telegram.org/apps',
      steps: [
        'Ask Telegram support to withdraw the application: it cannot be rotated',
        'Register another application and keep its hash out of the repository',
      ],
      instead: null,
    },
    env: ['API_HASH', 'TELEGRAM_API_HASH', 'TG_API_HASH'],
    references: ['https://core.telegram.org/api/obtaining_api_id'],
    examples: {
      match: [
        'TELEGRAM_API_HASH=[[hex:32]]',
        'client = TelegramClient("bot", api_id=12345, api_hash="[[hex:32]]")',
        'const TG_API_HASH: string = "[[hex:32]]";',
        'os.getenv("TG_API_HASH", "[[hex:32]]")',
        "const apiHash = env.API_HASH || '[[hex:32]]';",
        '<apiHash>[[hex:32]]</apiHash>',
        'const TG_API_HASH: &str = "[[hex:32]]";',
        'public string ApiHash { get; set; } = "[[hex:32]]";',
        '<add key="ApiHash" value="[[hex:32]]" />',
        '- name: TG_API_HASH\n  value: "[[hex:32]]"',
        'telegram-api-hash: [[hex:32]]',
      ],
      ignore: ['TELEGRAM_API_HASH=your-api-hash'],
    },
  },
  {
    id: 'telegram-string-session',
    title: 'Telegram session string',
    severity: 'error',
    why: 'Anyone holding it can use the account as its owner.',
    keywords: [],
    // `1` and 352 base64url characters. Version 1 and base64 of 263 bytes, or 275 with an IPv6 address.
    pattern: /^(?<secret>1[\w-]{351,367}={0,2})$/dg,
    context: {
      words: ['telegram', 'telethon', 'stringsession', 'session'],
      names: ['stringsession', 'string-session', 'string_session', 'telegramsession', 'token', 'secret'],
      anchors: ['stringsession', 'string-session', 'string_session', 'telegramsession'],
    },
    checksum: { name: 'telegram-session', use: 'reject' },
    remedy: {
      revoke: 'https://my.telegram.org',
      steps: [
        'End the session under Devices in the Telegram settings',
        'Log in again and keep the session in a file outside the repository',
      ],
      instead: null,
    },
    env: ['STRING_SESSION', 'SESSION_STRING', 'TELEGRAM_SESSION'],
    references: ['https://docs.telethon.dev/'],
    examples: {
      match: ["export STRING_SESSION='[[<]]1[[base64url-bytes:263]]=[[>]]'"],
      ignore: [
        'TELEGRAM_SESSION=${TELEGRAM_SESSION}',
        'STRING_SESSION=1xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
