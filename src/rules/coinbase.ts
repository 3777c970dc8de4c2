import type { Rule } from '../model.ts';

/** Coinbase credentials. The PEM key of an ECDSA credential is found by the rule of private keys. */
export const coinbase: readonly Rule[] = [
  {
    id: 'coinbase-cdp-api-key-ed25519',
    title: 'Coinbase CDP API key (Ed25519)',
    severity: 'error',
    why: 'Anyone holding it can trade and withdraw as far as the key permits.',
    keywords: [],
    // 86 base64 characters and `==`. 64 bytes: the seed and the public key that belongs to it.
    pattern: /^(?<secret>[A-Za-z0-9+/]{86}==)$/dg,
    context: { words: ['coinbase', 'cdp'], names: ['privateapikey', 'secret', 'key'] },
    checksum: { name: 'ed25519-keypair-base64', use: 'raise' },
    remedy: {
      revoke: 'https://portal.cdp.coinbase.com/access/api',
      steps: [
        'Delete the key in the CDP portal',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CDP_API_KEY_SECRET'],
    references: ['https://docs.cdp.coinbase.com/get-started/authentication/cdp-api-keys'],
    examples: {
      match: ['CDP_API_KEY_SECRET: "[[ed25519-base64]]"'],
      ignore: [
        'CDP_API_KEY_ID=[[uuid]]',
        'CDP_API_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx==',
      ],
    },
  },
  {
    id: 'coinbase-legacy-api-secret',
    title: 'Coinbase API secret (legacy)',
    severity: 'error',
    why: 'Anyone holding it can use the wallet through the API.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['coinbase'], names: ['secret'] },
    remedy: {
      revoke: 'https://www.coinbase.com/settings/api',
      steps: ['Delete the key in the settings', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['COINBASE_API_SECRET', 'COINBASE_SECRET', 'COINBASE_COMMERCE_API_KEY'],
    references: ['https://www.coinbase.com/settings/api'],
    examples: {
      match: ['COINBASE_API_SECRET=[[base62:32]]'],
      ignore: [
        'COINBASE_API_SECRET=${COINBASE_API_SECRET}',
        'COINBASE_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'COINBASE_API_SECRET=${COINBASE_API_SECRET}',
      ],
    },
  },
];
