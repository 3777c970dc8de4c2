import type { Rule } from '../model.ts';

/** Foursquare keys. */
export const foursquare: readonly Rule[] = [
  {
    id: 'foursquare-service-key',
    title: 'Foursquare API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['fsq3'],
    // 48 characters with their padding.
    pattern: /(?<![\w+/-])(?<secret>fsq3[A-Za-z0-9+/]{40,44}={0,2})(?![\w+/=-])/dg,
    prefixes: ['fsq3'],
    remedy: {
      revoke: 'https://foursquare.com/developers',
      steps: [
        'Delete the key in the developer console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FOURSQUARE_API_KEY', 'FSQ_API_KEY'],
    references: ['https://docs.foursquare.com/developer/reference/authentication'],
    examples: {
      match: ['FOURSQUARE_API_KEY: "[[<]]fsq3[[base64:43]]=[[>]]"'],
      ignore: ['FOURSQUARE_API_KEY=fsq3xxxxxxxx'],
    },
  },
];
