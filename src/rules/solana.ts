import type { Rule } from '../model.ts';

/** Solana keypairs: 64 bytes of which the second half must be the public key of the first. */
export const solana: readonly Rule[] = [
  {
    id: 'solana-private-key-base58',
    title: 'Solana private key',
    severity: 'error',
    why: 'Anyone holding it can control the wallet.',
    keywords: [],
    // Base58 of 64 bytes. A signature has the same shape, so a pair that does not fit is only noted.
    pattern: /^(?<secret>[1-9A-HJ-NP-Za-km-z]{86,88})$/dg,
    context: {
      words: ['solana', 'phantom', 'sol', 'wallet', 'keypair', 'payer'],
      names: ['privateapikey', 'secret', 'keypair', 'key'],
    },
    checksum: { name: 'ed25519-keypair-base58', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move everything to a new wallet: a key cannot be revoked', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['SOLANA_PRIVATE_KEY', 'SOL_PRIVATE_KEY'],
    references: ['https://solana.com/docs/core/accounts'],
    examples: {
      match: ['SOLANA_PRIVATE_KEY: "[[ed25519-base58]]"'],
      ignore: ['solana_signature = "[[base58:88]]"'],
    },
  },
  {
    id: 'solana-keypair-json',
    title: 'Solana keypair as a list of bytes',
    severity: 'error',
    why: 'Anyone holding it can control the wallet.',
    keywords: [
      'keypair',
      'secretkey',
      'secret_key',
      'privatekey',
      'private_key',
      'uint8array.from(',
      'uint8array([',
      'solana',
    ],
    // 64 numbers below 256 behind a name that says what they are.
    pattern:
      /(?:(?:keypair|secret_?key|private_?key|uint8array\.from\(|solana)[^\n[]{0,40}|uint8array\()(?<secret>\[\s{0,9}(?:\d{1,3}\s{0,9},\s{0,9}){63}\d{1,3},?\s{0,9}\])(?![\w,])/dgi,
    checksum: { name: 'ed25519-keypair-bytes', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move everything to a new wallet: a key cannot be revoked', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    references: ['https://solana.com/docs/core/accounts'],
    examples: {
      match: ['const keypair = Keypair.fromSecretKey(Uint8Array.from([[<]][[ed25519-bytes]][[>]]));'],
      ignore: ['const table = Uint8Array.from([0, 1, 2, 3])'],
    },
  },
];
