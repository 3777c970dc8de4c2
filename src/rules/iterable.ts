import type { Rule } from '../model.ts';

/** Iterable keys have no prefix; those for browsers and apps are limited and ship to clients. */
export const iterable: readonly Rule[] = [
  {
    id: 'iterable-api-key',
    title: 'Iterable API key',
    severity: 'error',
    why: 'Anyone holding it can read user data and send campaigns.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['iterable'], lines: 0 },
    remedy: {
      revoke: 'https://app.iterable.com/settings/apiKeys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ITERABLE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.iterable.com/api/lists',
      headers: { 'Api-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://support.iterable.com/hc/en-us/articles/360043464871'],
    examples: {
      match: ['ITERABLE_API_KEY: "[[hex:32]]"'],
      ignore: ['ITERABLE_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
