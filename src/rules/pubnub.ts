import type { Rule } from '../model.ts';

/** PubNub keys. `pub-c-` and `sub-c-` ship to clients and are not reported. */
export const pubnub: readonly Rule[] = [
  {
    id: 'pubnub-secret-key',
    title: 'PubNub secret key',
    severity: 'error',
    why: 'Anyone holding it can administer the access manager of the keyset.',
    keywords: ['sec-c-'],
    // `sec-c-` and 48 base64 characters. Base64 of the text of a UUID.
    pattern: /(?<![A-Za-z0-9])(?<secret>sec-c-[A-Za-z0-9+/]{48})(?![\w+/=-])/dg,
    prefixes: ['sec-c-'],
    checksum: { name: 'pubnub-secret', use: 'reject' },
    remedy: {
      revoke: 'https://admin.pubnub.com/',
      steps: ['Regenerate the secret key of the keyset', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['PUBNUB_SECRET_KEY'],
    references: ['https://www.pubnub.com/docs/'],
    examples: {
      match: ['PUBNUB_SECRET_KEY: "sec-c-[[base64-of:[[uuid]]]]"'],
      ignore: [
        'PUBNUB_PUBLISH_KEY=pub-c-[[uuid]]',
        'PUBNUB_SECRET_KEY=sec-c-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
