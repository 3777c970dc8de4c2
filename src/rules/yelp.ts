import type { Rule } from '../model.ts';

/** Yelp keys have no prefix. */
export const yelp: readonly Rule[] = [
  {
    id: 'yelp-api-key',
    title: 'Yelp API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 128 base64url characters.
    pattern: /^(?<secret>[\w-]{128})$/dg,
    context: { words: ['yelp'] },
    remedy: {
      revoke: 'https://www.yelp.com/developers/v3/manage_app',
      steps: [
        'Recreate the app: a key cannot be replaced alone',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['YELP_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.yelp.com/v3/businesses/search?location=x',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.yelp.com/developers/v3/manage_app'],
    examples: {
      match: ['"YELP_API_KEY": "[[base64url:128]]"'],
      ignore: [
        'YELP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'YELP_API_KEY=${YELP_API_KEY}',
      ],
    },
  },
];
