import type { Rule } from '../model.ts';

/** Unsplash keys have no prefix. */
export const unsplash: readonly Rule[] = [
  {
    id: 'unsplash-keys',
    title: 'Unsplash access or secret key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the application.',
    keywords: [],
    // 43 base64url characters.
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: { words: ['unsplash'] },
    remedy: {
      revoke: 'https://unsplash.com/oauth/applications',
      steps: ['Regenerate the keys of the application', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['UNSPLASH_ACCESS_KEY', 'UNSPLASH_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.unsplash.com/photos/?client_id=<secret>&per_page=1',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://unsplash.com/oauth/applications'],
    examples: {
      match: ['"UNSPLASH_ACCESS_KEY": "[[base64url:43]]"'],
      ignore: [
        'UNSPLASH_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'UNSPLASH_ACCESS_KEY=${UNSPLASH_ACCESS_KEY}',
      ],
    },
  },
];
