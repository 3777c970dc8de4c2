import type { Rule } from '../model.ts';

/** Stellar seeds. `G…` is the public id of the account. */
export const stellar: readonly Rule[] = [
  {
    id: 'stellar-secret-seed',
    title: 'Stellar secret seed',
    severity: 'error',
    why: 'Anyone holding it can control the account.',
    keywords: [],
    // `S` and 55 base32 characters. Version, 32 bytes and a CRC-16 in base32.
    pattern: /^(?<secret>S[2-7A-Z]{55})$/dg,
    context: {
      words: ['stellar', 'xlm', 'soroban', 'horizon'],
      names: ['secret', 'secretseed', 'privateapikey', 'key'],
      alone: true,
    },
    checksum: { name: 'stellar-seed', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move the assets or replace the signer', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['STELLAR_SECRET_KEY', 'STELLAR_SECRET', 'SOROBAN_SECRET_KEY'],
    references: ['https://developers.stellar.org/docs/learn/fundamentals/transactions/signatures-multisig'],
    examples: {
      match: ['STELLAR_SECRET_KEY=[[stellar-seed]]'],
      ignore: [
        'STELLAR_PUBLIC_KEY=G[[base32:55]]',
        'STELLAR_SECRET_KEY=Sxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
