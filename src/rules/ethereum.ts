import type { Rule } from '../model.ts';

/** Keys and keystores of Ethereum and other EVM chains. Hashes of blocks and transactions look like keys, so the name must say that it is one. */
export const ethereum: readonly Rule[] = [
  {
    id: 'ethereum-private-key',
    title: 'Ethereum private key',
    severity: 'error',
    why: 'Anyone holding it can control the wallet on every EVM chain.',
    keywords: [],
    // 64 hex digits, mostly with `0x`.
    pattern: /^(?<secret>(?:0x)?[0-9a-fA-F]{64})$/dg,
    prefixes: ['0x'],
    context: {
      words: [
        'ethereum',
        'eth',
        'evm',
        'wallet',
        'deployer',
        'hardhat',
        'foundry',
        'signer',
        'sepolia',
        'goerli',
        'holesky',
        'mainnet',
        'metamask',
        'account',
        'owner',
        'relayer',
        'minter',
      ],
      names: ['privatekey', 'privateapikey', 'privkey'],
    },
    checksum: { name: 'secp256k1-scalar', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move everything to a new wallet: a key cannot be revoked', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['ETH_PRIVATE_KEY', 'WALLET_PRIVATE_KEY', 'DEPLOYER_PRIVATE_KEY', 'PRIVATE_KEY'],
    references: ['https://ethereum.org/en/developers/docs/accounts/'],
    examples: {
      match: ['ETH_PRIVATE_KEY: "0x[[hex:64]]"'],
      ignore: ['tx_hash: 0x[[hex:64]]', 'PRIVATE_KEY=0xYOUR_PRIVATE_KEY'],
    },
  },
  {
    id: 'ethereum-keystore-v3',
    title: 'Ethereum keystore file',
    severity: 'warning',
    why: 'Anyone holding it can guess the password of the wallet offline, for as long as it takes.',
    keywords: ['"ciphertext"'],
    // Version 3 of the Web3 secret storage: the encrypted key, with the parameters of the key derivation after it.
    pattern: /"ciphertext"\s{0,9}:\s{0,9}"(?<secret>[0-9a-f]{64})"(?=[\s\S]{0,900}"kdfparams")/dg,
    remedy: {
      revoke: null,
      steps: ['Move everything to a new wallet: a key cannot be revoked', 'Treat every account of the old key as lost'],
      instead: null,
    },
    references: ['https://ethereum.org/en/developers/docs/data-structures-and-encoding/web3-secret-storage/'],
    examples: {
      match: [
        '{"crypto":{"cipher":"aes-128-ctr","ciphertext":"[[<]][[hex:64]][[>]]","cipherparams":{"iv":"[[hex:32]]"},"kdf":"scrypt","kdfparams":{"dklen":32,"n":262144,"p":1,"r":8,"salt":"[[hex:64]]"},"mac":"[[hex:64]]"},"version":3}',
      ],
      ignore: ['{"ciphertext":"[[hex:64]]","iv":"[[hex:32]]"}'],
    },
  },
];
