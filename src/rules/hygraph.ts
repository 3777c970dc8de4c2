import type { Rule } from '../model.ts';

/** Hygraph (formerly GraphCMS) tokens are JWTs. */
export const hygraph: readonly Rule[] = [
  {
    id: 'hygraph-token',
    title: 'Hygraph permanent auth token',
    severity: 'error',
    why: 'Anyone holding it can use the content API within the permissions of the token.',
    keywords: [],
    // A JWT whose audience is an address at hygraph.com or graphcms.com.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['hygraph', 'graphcms'] },
    remedy: {
      revoke: 'https://app.hygraph.com',
      steps: [
        'Delete the token under permanent auth tokens',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['HYGRAPH_TOKEN', 'GRAPHCMS_TOKEN'],
    references: ['https://hygraph.com/docs/api-reference/basics/authorization'],
    examples: {
      match: [
        'HYGRAPH_TOKEN: "[[<]][[jwt:{"version":3,"iat":1767225600,"aud":["https://api-eu-central-1.hygraph.com/v2/[[base36:25]]/master"],"iss":"https://management.hygraph.com/"}]][[>]]"',
      ],
      ignore: ['HYGRAPH_TOKEN=${HYGRAPH_TOKEN}'],
    },
  },
];
