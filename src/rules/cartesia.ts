import type { Rule } from '../model.ts';

/** Cartesia keys. */
export const cartesia: readonly Rule[] = [
  {
    id: 'cartesia-api-key',
    title: 'Cartesia API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account.',
    keywords: ['sk_car_'],
    // `sk_car_` and 20 to 22 letters, digits and underscores.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_car_\w{20,22})(?![\w-])/dg,
    prefixes: ['sk_car_'],
    remedy: {
      revoke: 'https://play.cartesia.ai/keys',
      steps: ['Delete the key on the keys page', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CARTESIA_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.cartesia.ai/voices?limit=1',
      headers: { Authorization: 'Bearer <secret>', 'Cartesia-Version': '2026-03-01' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.cartesia.ai/use-the-api/api-conventions'],
    examples: {
      match: ['CARTESIA_API_KEY: "sk_car_[[base62:21]]"'],
      ignore: ['CARTESIA_API_KEY=sk_car_xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
