import type { Rule } from '../model.ts';

/** Seed phrases of wallets (BIP-39). */
export const bip39: readonly Rule[] = [
  {
    id: 'bip39-mnemonic',
    title: 'Wallet seed phrase',
    severity: 'error',
    why: 'Anyone holding it can control every account of the wallet.',
    keywords: [
      'mnemonic',
      'seed phrase',
      'seed_phrase',
      'seed-phrase',
      'seedphrase',
      'recovery phrase',
      'recovery_phrase',
      'recovery-phrase',
      'recoveryphrase',
      'seed words',
      'seed_words',
      'seed-words',
      'seedwords',
      'secret phrase',
      'secret_phrase',
      'secret-phrase',
      'secretphrase',
    ],
    // 12 to 24 words of three to eight letters behind a name that says what they are; the last word holds a checksum.
    pattern:
      /(?:mnemonic|seed[ _-]?phrase|recovery[ _-]?phrase|seed[ _-]?words|secret[ _-]?phrase)["'`\]\s]{0,4}(?::\s{0,2}string)?\s{0,4}(?:=>|:=|\|\||\?\?|[:=(,>|])\s{0,8}["'`]?(?<secret>(?:[a-z]{3,8} ){11,23}[a-z]{3,8})(?![a-z ])/dgi,
    checksum: { name: 'bip39', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move everything to a new wallet: a key cannot be revoked', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['MNEMONIC', 'SEED_PHRASE', 'WALLET_MNEMONIC', 'SECRET_RECOVERY_PHRASE'],
    references: ['https://github.com/bitcoin/bips/blob/master/bip-0039.mediawiki'],
    examples: {
      match: [
        'MNEMONIC="[[<]][[bip39:12]][[>]]"',
        'mnemonic: [[<]][[bip39:24]][[>]]',
        "const m = env.MNEMONIC || '[[<]][[bip39:12]][[>]]';",
        '<mnemonic>[[<]][[bip39:12]][[>]]</mnemonic>',
        '| Mnemonic | `[[<]][[bip39:12]][[>]]` |',
      ],
      ignore: [
        'mnemonic: "twelve words that you must write down and never ever give to others"',
        'MNEMONIC="test test test test test test test test test test test junk"',
      ],
    },
  },
];
