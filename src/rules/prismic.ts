import type { Rule } from '../model.ts';

/** Prismic: values that only their context names. */
export const prismic: readonly Rule[] = [
  {
    id: 'prismic-access-token',
    title: 'Prismic access token',
    severity: 'error',
    why: 'Anyone holding it can read drafts or write documents.',
    keywords: [],
    // Base64 that begins `MC5`, which says `0.`.
    pattern: /^(?<secret>MC5[A-Za-z0-9+/_-]{57,200}\.?[\w-]{0,100}={0,2})$/dg,
    prefixes: ['MC5'],
    context: { words: ['prismic'] },
    remedy: {
      revoke: 'https://prismic.io/dashboard',
      steps: [
        'Delete the token under Settings > API & Security',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PRISMIC_ACCESS_TOKEN', 'PRISMIC_WRITE_TOKEN'],
    references: ['https://prismic.io/docs/access-token'],
    examples: {
      match: ['PRISMIC_ACCESS_TOKEN=MC5[[base64url:77]]'],
      ignore: ['PRISMIC_ACCESS_TOKEN=${PRISMIC_ACCESS_TOKEN}', 'etag: "MC5[[base64url:77]]"'],
    },
  },
];
