import type { Rule } from '../model.ts';

/** Sui keys. */
export const sui: readonly Rule[] = [
  {
    id: 'sui-private-key',
    title: 'Sui private key',
    severity: 'error',
    why: 'Anyone holding it can control the account.',
    keywords: ['suiprivkey1'],
    // Bech32 of a flag and 32 bytes.
    pattern: /(?<![A-Za-z0-9])(?<secret>suiprivkey1[02-9ac-hj-np-z]{59})(?![A-Za-z0-9])/dg,
    prefixes: ['suiprivkey1'],
    checksum: { name: 'bech32', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move the assets to a new account', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['SUI_PRIVATE_KEY'],
    references: ['https://docs.sui.io/concepts/cryptography/transaction-auth/keys-addresses'],
    examples: {
      match: ['"SUI_PRIVATE_KEY": "[[bech32:suiprivkey+00[[hex:64]]]]"'],
      ignore: ['SUI_PRIVATE_KEY=suiprivkey1...'],
    },
  },
];
