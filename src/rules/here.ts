import type { Rule } from '../model.ts';

/** HERE keys. "here" is a common word, so only full names count. */
export const here: readonly Rule[] = [
  {
    id: 'here-api-key',
    title: 'HERE API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 43 base64url characters.
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: { words: ['hereapi', 'here'], lines: 0, names: ['apikey', 'apitoken', 'apisecret'] },
    remedy: {
      revoke: 'https://platform.here.com',
      steps: ['Delete the key of the app', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['HERE_API_KEY', 'HEREAPI_KEY'],
    verification: {
      method: 'GET',
      url: 'https://geocode.search.hereapi.com/v1/geocode?q=Berlin&apiKey=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://www.here.com/docs/'],
    examples: {
      match: ['HERE_API_KEY: "[[base64url:43]]"'],
      ignore: ['HERE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'HERE_API_KEY=${HERE_API_KEY}'],
    },
  },
];
