import type { Rule } from '../model.ts';

/** Tezos keys. `edpk` and `tz1` are public, `edesk` is encrypted. */
export const tezos: readonly Rule[] = [
  {
    id: 'tezos-secret-key',
    title: 'Tezos secret key',
    severity: 'error',
    why: 'Anyone holding it can control the account.',
    keywords: ['edsk', 'spsk', 'p2sk'],
    // 50 characters for a seed, 94 for a whole key.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>(?:edsk|spsk|p2sk)[1-9A-HJ-NP-Za-km-z]{50}(?:[1-9A-HJ-NP-Za-km-z]{44})?)(?![\w-])/dg,
    prefixes: ['edsk', 'spsk', 'p2sk'],
    checksum: { name: 'base58check', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move the assets to a new account', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['TEZOS_SECRET_KEY'],
    references: ['https://docs.tezos.com/developing/wallets-and-clients'],
    examples: {
      match: [
        'TEZOS_SECRET_KEY=[[base58check:0d0f3a07+[[hex:64]]]]',
        'key: "[[base58check:11a2e0c9+[[hex:64]]]]"',
        'key: "[[base58check:1051eebd+[[hex:64]]]]"',
      ],
      ignore: ['TEZOS_PUBLIC_KEY=edpk[[base58:50]]'],
    },
  },
];
