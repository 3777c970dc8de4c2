import type { Rule } from '../model.ts';

/** Flickr pairs: the key is no secret, the secret has 16 hex digits. */
export const flickr: readonly Rule[] = [
  {
    id: 'flickr-api-secret',
    title: 'Flickr API secret',
    severity: 'warning',
    why: 'Anyone holding it can sign requests as your application.',
    keywords: [],
    // 16 hex digits.
    pattern: /^(?<secret>[0-9a-f]{16})$/dg,
    context: { words: ['flickr'], names: ['secret'] },
    remedy: {
      revoke: 'https://www.flickr.com/services/apps/by/me',
      steps: [
        'Delete the application and create a new one',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['FLICKR_API_SECRET'],
    references: ['https://www.flickr.com/services/api/'],
    examples: {
      match: ['FLICKR_API_SECRET: "[[hex:16]]"'],
      ignore: [
        'FLICKR_API_KEY=${FLICKR_API_KEY}',
        'FLICKR_API_SECRET=xxxxxxxxxxxxxxxx',
        'FLICKR_API_SECRET=${FLICKR_API_SECRET}',
      ],
    },
  },
];
