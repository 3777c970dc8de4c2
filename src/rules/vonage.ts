import type { Rule } from '../model.ts';

/** Vonage (Nexmo) pairs: the key of eight characters is no secret, the secret of 16 is. */
export const vonage: readonly Rule[] = [
  {
    id: 'vonage-api-secret',
    title: 'Vonage API secret',
    severity: 'error',
    why: 'Anyone holding it can send texts and calls at your cost, together with the API key.',
    keywords: [],
    // 16 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{16})$/dg,
    context: { words: ['vonage', 'nexmo'], names: ['secret'] },
    remedy: {
      revoke: 'https://dashboard.nexmo.com/settings',
      steps: ['Rotate the secret in the dashboard', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['VONAGE_API_SECRET', 'NEXMO_API_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://rest.nexmo.com/account/get-balance?api_key=<key>&api_secret=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://developer.vonage.com/en/getting-started/concepts/authentication'],
    examples: {
      match: ["export VONAGE_API_SECRET='[[base62:16]]'"],
      ignore: [
        'VONAGE_API_SECRET=${VONAGE_API_SECRET}',
        'VONAGE_API_SECRET=xxxxxxxxxxxxxxxx',
        'VONAGE_API_SECRET=${VONAGE_API_SECRET}',
      ],
    },
  },
];
