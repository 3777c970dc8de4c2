import type { Rule } from '../model.ts';

/** Extended private keys of deterministic wallets (BIP-32). `xpub` and its sisters are public. */
export const bip32: readonly Rule[] = [
  {
    id: 'bip32-extended-private-key',
    title: 'Extended private key (xprv)',
    severity: 'error',
    why: 'Anyone holding it can control a whole tree of accounts.',
    keywords: ['tprv', 'uprv', 'vprv', 'xprv', 'yprv', 'zprv'],
    // `xprv`, `yprv`, `zprv`, `tprv`, `uprv` or `vprv` and 107 base58 characters. Base58Check over 78 bytes.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:xprv|yprv|zprv|tprv|uprv|vprv)[1-9A-HJ-NP-Za-km-z]{107})(?![A-Za-z0-9])/dg,
    prefixes: ['xprv', 'yprv', 'zprv', 'tprv', 'uprv', 'vprv'],
    checksum: { name: 'base58check', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move everything to a new wallet: a key cannot be revoked', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['XPRV', 'MASTER_KEY'],
    references: ['https://github.com/bitcoin/bips/blob/master/bip-0032.mediawiki'],
    examples: {
      match: [
        'xprv = "[[base58check:0488ade4+[[hex:18]]+[[hex:64]]+00+[[hex:64]]]]"',
        'yprv = "[[base58check:049d7878+[[hex:18]]+[[hex:64]]+00+[[hex:64]]]]"',
        'zprv = "[[base58check:04b2430c+[[hex:18]]+[[hex:64]]+00+[[hex:64]]]]"',
        'tprv = "[[base58check:04358394+[[hex:18]]+[[hex:64]]+00+[[hex:64]]]]"',
        'uprv = "[[base58check:044a4e28+[[hex:18]]+[[hex:64]]+00+[[hex:64]]]]"',
        'vprv = "[[base58check:045f18bc+[[hex:18]]+[[hex:64]]+00+[[hex:64]]]]"',
      ],
      ignore: [
        'xpub = "xpub[[base58:107]]"',
        'XPRV=xprvxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
