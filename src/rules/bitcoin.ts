import type { Rule } from '../model.ts';

/** Bitcoin keys; all end in the checksum of Base58Check. */
export const bitcoin: readonly Rule[] = [
  {
    id: 'bitcoin-wif-private-key',
    title: 'Bitcoin private key (WIF)',
    severity: 'error',
    why: 'Anyone holding it can spend the coins.',
    keywords: [],
    // `5` or `9` and 50 characters; `K`, `L` or `c` and 51 for compressed keys.
    pattern: /^(?<secret>[59][1-9A-HJ-NP-Za-km-z]{50}|[KLc][1-9A-HJ-NP-Za-km-z]{51})$/dg,
    context: {
      words: ['bitcoin', 'wif', 'btc', 'privkey', 'wallet', 'dogecoin', 'litecoin'],
      names: ['privateapikey', 'privkey', 'key', 'secret', 'wif'],
      anchors: ['wif=', 'wif:', 'wif =', 'wif"', "wif'"],
    },
    checksum: { name: 'base58check', use: 'reject' },
    remedy: {
      revoke: null,
      steps: ['Move the coins to a new key', 'Treat every account of the old key as lost'],
      instead: 'Sign with a hardware wallet, a key manager or an encrypted keystore',
    },
    env: ['BTC_PRIVATE_KEY', 'WIF'],
    references: ['https://en.bitcoin.it/wiki/Wallet_import_format'],
    examples: {
      match: ['BTC_PRIVATE_KEY: "[[base58check:80+[[hex:64]]+01]]"', 'WIF=[[base58check:80+[[hex:64]]+01]]'],
      ignore: ['BITCOIN_ADDRESS=1BoatSLRHtKNngkdXEeobR76b53LETtpyT'],
    },
  },
];
