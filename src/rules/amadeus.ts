import type { Rule } from '../model.ts';

/** Amadeus pairs: the key has 32 characters, the secret 16. */
export const amadeus: readonly Rule[] = [
  {
    id: 'amadeus-client-secret',
    title: 'Amadeus API secret',
    severity: 'error',
    why: 'Anyone holding it can use the travel API at your cost.',
    keywords: [],
    // 16 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{16})$/dg,
    context: { words: ['amadeus'], names: ['secret'] },
    remedy: {
      revoke: 'https://developers.amadeus.com/my-apps',
      steps: ['Regenerate the secret of the app', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['AMADEUS_CLIENT_SECRET', 'AMADEUS_API_SECRET'],
    references: ['https://developers.amadeus.com/my-apps'],
    examples: {
      match: ['"AMADEUS_CLIENT_SECRET": "[[base62:16]]"'],
      ignore: ['AMADEUS_CLIENT_SECRET=xxxxxxxxxxxxxxxx', 'AMADEUS_CLIENT_SECRET=${AMADEUS_CLIENT_SECRET}'],
    },
  },
];
