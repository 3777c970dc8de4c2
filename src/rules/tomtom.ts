import type { Rule } from '../model.ts';

/** TomTom keys have no prefix. */
export const tomtom: readonly Rule[] = [
  {
    id: 'tomtom-api-key',
    title: 'TomTom API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['tomtom'] },
    remedy: {
      revoke: 'https://developer.tomtom.com/user/me/apps',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['TOMTOM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.tomtom.com/map/1/tile/basic/main/0/0/0.png?key=<secret>',
      headers: {},
      live: '200',
      dead: '403',
    },
    references: ['https://developer.tomtom.com/user/me/apps'],
    examples: {
      match: ['TOMTOM_API_KEY: "[[base62:32]]"'],
      ignore: ['TOMTOM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'TOMTOM_API_KEY=${TOMTOM_API_KEY}'],
    },
  },
];
