import type { Rule } from '../model.ts';

/** Web Push keys (VAPID). The public key has 87 characters and is public. */
export const vapid: readonly Rule[] = [
  {
    id: 'vapid-private-key',
    title: 'VAPID private key',
    severity: 'error',
    why: 'Anyone holding it can send push messages to everyone who subscribed.',
    keywords: [],
    // 43 base64url characters.
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: { words: ['vapid', 'webpush'], names: ['privatekey', 'privateapikey', 'secret'] },
    remedy: {
      revoke: null,
      steps: [
        'Generate a new pair and let the clients subscribe again',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['VAPID_PRIVATE_KEY', 'WEB_PUSH_PRIVATE_KEY'],
    references: ['https://datatracker.ietf.org/doc/html/rfc8292'],
    examples: {
      match: ["export VAPID_PRIVATE_KEY='[[base64url:43]]'"],
      ignore: ['VAPID_PUBLIC_KEY=B[[base64url:86]]', 'VAPID_PRIVATE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
