import type { Rule } from '../model.ts';

/** Ably keys: app, key and secret in one. */
export const ably: readonly Rule[] = [
  {
    id: 'ably-api-key',
    title: 'Ably API key',
    severity: 'error',
    why: 'Anyone holding it can publish and subscribe within the capabilities of the key.',
    keywords: [],
    // Twice six characters that name app and key, then the secret.
    pattern: /^(?<secret>[\w-]{6}\.[\w-]{6}:[\w-]{22,43})$/dg,
    context: { words: ['ably'] },
    remedy: {
      revoke: 'https://ably.com/accounts',
      steps: ['Revoke the key in the app', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ABLY_API_KEY', 'ABLY_KEY'],
    verification: {
      method: 'GET',
      url: 'https://rest.ably.io/stats?limit=1',
      headers: { Authorization: 'Basic base64(<secret>)' },
      live: '200 (401 code 40160 = live but limited capability)',
      dead: '401 code 40101/40400',
    },
    references: ['https://ably.com/docs/auth'],
    examples: {
      match: ['ABLY_API_KEY: "[[<]][[base62:6]].[[base62:6]]:[[base64url:43]][[>]]"'],
      ignore: ['ABLY_API_KEY=${ABLY_API_KEY}'],
    },
  },
];
