import type { Rule } from '../model.ts';

/** Lemon Squeezy keys are JWTs. */
export const lemonsqueezy: readonly Rule[] = [
  {
    id: 'lemonsqueezy-api-key',
    title: 'Lemon Squeezy API key',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of your store.',
    keywords: [],
    // A JWT with the claim scopes.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['lemonsqueezy', 'lemon'] },
    remedy: {
      revoke: 'https://app.lemonsqueezy.com/settings/api',
      steps: [
        'Delete the key in the API settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LEMONSQUEEZY_API_KEY', 'LEMON_SQUEEZY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.lemonsqueezy.com/v1/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.lemonsqueezy.com/settings/api'],
    examples: {
      match: [
        'export LEMONSQUEEZY_API_KEY=\'[[<]][[jwt:{"aud":"94d59cef-dbb8-4ea5-b178-d2540fcd6919","jti":"[[hex:80]]","iat":1767225600,"sub":"[[digits:6]]","scopes":[]}]][[>]]\'',
      ],
      ignore: ['LEMONSQUEEZY_API_KEY=${LEMONSQUEEZY_API_KEY}'],
    },
  },
];
