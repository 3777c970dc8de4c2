import type { Rule } from '../model.ts';

/** Etsy keys have no prefix. */
export const etsy: readonly Rule[] = [
  {
    id: 'etsy-api-keystring',
    title: 'Etsy API keystring or shared secret',
    severity: 'error',
    why: 'Anyone holding it can use the API as your application.',
    keywords: [],
    // The keystring has 24 characters, the shared secret 10.
    pattern: /^(?<secret>[0-9a-z]{24}(?::[0-9a-z]{10})?|[0-9a-z]{10})$/dg,
    context: { words: ['etsy'] },
    remedy: {
      revoke: 'https://www.etsy.com/developers/your-apps',
      steps: [
        'Request a new key for the application',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ETSY_API_KEY', 'ETSY_KEYSTRING', 'ETSY_SHARED_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://openapi.etsy.com/v3/application/openapi-ping',
      headers: { 'x-api-key': '<keystring:secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://developers.etsy.com/documentation/essentials/authentication'],
    examples: {
      match: ['ETSY_API_KEY: "[[base36:24]]"'],
      ignore: ['ETSY_API_KEY=${ETSY_API_KEY}'],
    },
  },
];
