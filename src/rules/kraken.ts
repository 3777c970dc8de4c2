import type { Rule } from '../model.ts';

/** Kraken pairs: the private key has 64 bytes. */
export const kraken: readonly Rule[] = [
  {
    id: 'kraken-api-secret',
    title: 'Kraken private API key',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw if the key permits it.',
    keywords: [],
    // 86 base64 characters and `==`.
    pattern: /^(?<secret>[A-Za-z0-9+/]{86}==)$/dg,
    context: { words: ['kraken'], names: ['secret', 'privatekey', 'privateapikey'] },
    remedy: {
      revoke: 'https://www.kraken.com/u/security/api',
      steps: ['Delete the key in the API settings', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['KRAKEN_API_SECRET', 'KRAKEN_PRIVATE_KEY', 'KRAKEN_API_KEY'],
    references: ['https://docs.kraken.com/api/docs/guides/spot-rest-auth'],
    examples: {
      match: ["export KRAKEN_API_SECRET='[[<]][[base64:86]]==[[>]]'"],
      ignore: ['KRAKEN_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=='],
    },
  },
];
