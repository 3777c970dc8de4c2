import type { Rule } from '../model.ts';

/** Snipcart keys. The public key of the cart is publishable. */
export const snipcart: readonly Rule[] = [
  {
    id: 'snipcart-secret-key',
    title: 'Snipcart secret key',
    severity: 'error',
    why: 'Anyone holding it can read and change orders.',
    keywords: [],
    // 75 characters are usual; `ST_` is the test mode.
    pattern: /^(?<secret>ST?_[\w+/=-]{60,80})$/dg,
    prefixes: ['S_', 'ST_'],
    context: { words: ['snipcart'], names: ['secret', 'privatekey', 'privateapikey'] },
    remedy: {
      revoke: 'https://app.snipcart.com/dashboard/account/credentials',
      steps: ['Delete the key in the account', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['SNIPCART_SECRET_KEY'],
    references: ['https://app.snipcart.com/dashboard/account/credentials'],
    examples: {
      match: ['SNIPCART_SECRET_KEY: "S_[[base64url:73]]"', 'SNIPCART_SECRET_KEY: "ST_[[base64url:73]]"'],
      ignore: ['SNIPCART_PUBLIC_KEY=[[base64url:75]]'],
    },
  },
];
