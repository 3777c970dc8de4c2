import type { Rule } from '../model.ts';

/** NEAR access keys. `ed25519:` with 43 or 44 characters is the public key. */
export const near: readonly Rule[] = [
  {
    id: 'near-private-key',
    title: 'NEAR private key',
    severity: 'error',
    why: 'Anyone holding it can act for the account, without limits if it is a full-access key.',
    keywords: ['ed25519:'],
    // `ed25519:` and 86 to 88 base58 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>ed25519:[1-9A-HJ-NP-Za-km-z]{86,88})(?![\w-])/dg,
    prefixes: ['ed25519:'],
    checksum: { name: 'ed25519-keypair-base58', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Delete the access key on chain', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['NEAR_PRIVATE_KEY'],
    references: ['https://docs.near.org/protocol/access-keys'],
    examples: {
      match: ['NEAR_PRIVATE_KEY=[[<]]ed25519:[[ed25519-base58]][[>]]'],
      ignore: [
        '"public_key": "ed25519:[[base58:44]]"',
        'NEAR_PRIVATE_KEY=ed25519:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
