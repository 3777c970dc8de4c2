import type { Rule } from '../model.ts';

/** Aptos keys in the form of AIP-80. */
export const aptos: readonly Rule[] = [
  {
    id: 'aptos-private-key',
    title: 'Aptos private key',
    severity: 'error',
    why: 'Anyone holding it can control the account.',
    keywords: ['ed25519-priv-0x', 'secp256k1-priv-0x'],
    // `ed25519` or `secp256k1`, `-priv-0x`, 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:ed25519|secp256k1)-priv-0x[0-9A-Fa-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['ed25519-priv-0x', 'secp256k1-priv-0x'],
    remedy: {
      revoke: null,
      steps: ['Rotate the authentication key of the account', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['APTOS_PRIVATE_KEY'],
    references: ['https://github.com/aptos-foundation/AIPs/blob/main/aips/aip-80.md'],
    examples: {
      match: ['APTOS_PRIVATE_KEY: "ed25519-priv-0x[[hex:64]]"', 'APTOS_PRIVATE_KEY: "secp256k1-priv-0x[[hex:64]]"'],
      ignore: ['APTOS_PRIVATE_KEY=ed25519-priv-0xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
