import type { Rule } from '../model.ts';

/** FullStory keys. */
export const fullstory: readonly Rule[] = [
  {
    id: 'fullstory-api-key',
    title: 'FullStory API key',
    severity: 'error',
    why: 'Anyone holding it can read the recorded sessions of your users.',
    keywords: [],
    // Data centre and about 100 characters.
    pattern: /^(?<secret>(?:na1|eu1)\.[A-Za-z0-9+/]{90,120}={0,2})$/dg,
    prefixes: ['na1.', 'eu1.'],
    context: { words: ['fullstory', 'fs'] },
    remedy: {
      revoke: 'https://app.fullstory.com',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['FULLSTORY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.fullstory.com/me',
      headers: { Authorization: 'Basic <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.fullstory.com/'],
    examples: {
      match: ['FULLSTORY_API_KEY: "na1.[[base64:100]]"', 'FULLSTORY_API_KEY: "eu1.[[base64:100]]"'],
      ignore: ['FULLSTORY_API_KEY=${FULLSTORY_API_KEY}'],
    },
  },
];
