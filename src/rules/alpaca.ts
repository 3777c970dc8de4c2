import type { Rule } from '../model.ts';

/** Alpaca: values that only their context names. */
export const alpaca: readonly Rule[] = [
  {
    id: 'alpaca-api-secret',
    title: 'Alpaca API secret',
    severity: 'error',
    why: 'Anyone holding it can trade on the account.',
    keywords: [],
    // 40 to 44 letters and digits; the id of the key begins PK (paper), AK or CK.
    pattern: /^(?<secret>[A-Za-z0-9]{40,44})$/dg,
    context: { words: ['alpaca', 'apca'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://app.alpaca.markets',
      steps: ['Regenerate the secret', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['APCA_API_SECRET_KEY', 'ALPACA_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.alpaca.markets/v2/account',
      headers: { 'APCA-API-KEY-ID': '<key>', 'APCA-API-SECRET-KEY': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://docs.alpaca.markets/docs/authentication'],
    examples: {
      match: ['APCA_API_SECRET_KEY=[[base62:40]]', 'ALPACA_SECRET_KEY=[[base62:44]]'],
      ignore: ['APCA_API_SECRET_KEY=${APCA_API_SECRET_KEY}', 'etag: "[[base62:40]]"'],
    },
  },
];
