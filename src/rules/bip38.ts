import type { Rule } from '../model.ts';

/** Password-protected keys of paper wallets (BIP-38). */
export const bip38: readonly Rule[] = [
  {
    id: 'bip38-encrypted-key',
    title: 'Encrypted Bitcoin key (BIP-38)',
    severity: 'warning',
    why: 'Anyone holding it can guess the password offline, for as long as it takes.',
    keywords: [],
    // `6P` and 56 base58 characters. Base58Check over 39 bytes.
    pattern: /^(?<secret>6P[1-9A-HJ-NP-Za-km-z]{56})$/dg,
    prefixes: ['6P'],
    context: { words: ['bitcoin', 'bip38', 'wallet', 'btc'] },
    checksum: { name: 'base58check', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move the coins to a new key', 'Treat every account of the old key as lost'],
      instead: null,
    },
    env: ['BIP38_KEY', 'BIP38_ENCRYPTED_KEY'],
    references: ['https://github.com/bitcoin/bips/blob/master/bip-0038.mediawiki'],
    examples: {
      match: ['"BIP38_KEY": "[[base58check:0142c0+[[hex:72]]]]"'],
      ignore: ['BIP38_KEY=${BIP38_KEY}'],
    },
  },
];
