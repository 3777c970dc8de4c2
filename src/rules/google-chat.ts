import type { Rule } from '../model.ts';

/** Google Chat incoming webhooks. */
export const googleChat: readonly Rule[] = [
  {
    id: 'google-chat-webhook',
    title: 'Google Chat webhook URL',
    severity: 'warning',
    why: 'Anyone holding it can post messages to the space.',
    keywords: ['chat.googleapis.com/v1/spaces/'],
    // Without the parameter `token` it is of no use.
    pattern:
      /(?<!\w)(?<secret>https:\/\/chat\.googleapis\.com\/v1\/spaces\/[\w-]{8,16}\/messages\?key=[\w-]{39}&(?:amp;)?token=[\w%-]{40,80})(?![\w%-])/dg,
    prefixes: ['https://chat.googleapis.com/v1/spaces/'],
    remedy: {
      revoke: 'https://chat.google.com',
      steps: [
        'Delete the webhook under Apps & integrations of the space',
        'Keep the new address out of the repository',
      ],
      instead: null,
    },
    env: ['GOOGLE_CHAT_WEBHOOK_URL', 'GCHAT_WEBHOOK'],
    references: ['https://developers.google.com/workspace/chat/quickstart/webhooks'],
    examples: {
      match: [
        "const url = '[[<]]https://chat.googleapis.com/v1/spaces/AAAA[[base64url:7]]/messages?key=AIzaSy[[base64url:33]]&token=[[base64url:43]][[>]]'",
      ],
      ignore: ['GOOGLE_CHAT_WEBHOOK=https://chat.googleapis.com/v1/spaces/SPACE_ID/messages?key=KEY&token=TOKEN'],
    },
  },
];
