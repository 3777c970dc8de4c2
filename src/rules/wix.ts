import type { Rule } from '../model.ts';

/** Wix keys: `IST.` and a JWT. */
export const wix: readonly Rule[] = [
  {
    id: 'wix-api-key',
    title: 'Wix API key',
    severity: 'error',
    why: 'Anyone holding it can use the API of the site or the account.',
    keywords: ['ist.eyj'],
    // More than 300 characters in all.
    pattern: /(?<![A-Za-z0-9])(?<secret>IST\.eyJ[\w-]{10,800}\.[\w-]{100,3000}\.[\w-]{20,1400})(?![\w-])/dg,
    prefixes: ['IST.'],
    remedy: {
      revoke: 'https://manage.wix.com/account/api-keys',
      steps: [
        'Delete the key on the API keys page',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['WIX_API_KEY', 'WIX_API_TOKEN'],
    references: ['https://dev.wix.com/docs/rest/articles/getting-started/api-keys'],
    examples: {
      match: ['WIX_API_KEY: "[[<]]IST.[[jwt:{"data":"[[base62:160]]","iat":1767225600}]][[>]]"'],
      ignore: ['WIX_API_KEY=IST.eyJ...'],
    },
  },
];
