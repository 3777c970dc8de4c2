import type { Rule } from '../model.ts';

/** Robinhood crypto keys: the id below and a base64 Ed25519 key. */
export const robinhood: readonly Rule[] = [
  {
    id: 'robinhood-crypto-api-key',
    title: 'Robinhood crypto API key',
    severity: 'error',
    why: 'Anyone holding it can trade crypto, together with the private key that belongs to it.',
    keywords: ['rh-api-'],
    // `rh-api-` and a UUID.
    pattern: /(?<![A-Za-z0-9])(?<secret>rh-api-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['rh-api-'],
    remedy: {
      revoke: 'https://robinhood.com/account/crypto',
      steps: [
        'Delete the key in the crypto settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ROBINHOOD_API_KEY', 'ROBINHOOD_PRIVATE_KEY'],
    references: ['https://docs.robinhood.com/crypto/trading/'],
    examples: {
      match: ['"ROBINHOOD_API_KEY": "rh-api-[[uuid]]"'],
      ignore: ['ROBINHOOD_API_KEY=rh-api-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    },
  },
];
