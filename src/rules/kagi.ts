import type { Rule } from '../model.ts';

/** Kagi tokens. */
export const kagi: readonly Rule[] = [
  {
    id: 'kagi-api-key',
    title: 'Kagi API token',
    severity: 'error',
    why: 'Anyone holding it can spend the balance of the account.',
    keywords: [],
    // Eleven base64url characters, `.`, 43 base64url characters.
    pattern: /^(?<secret>[\w-]{11}\.[\w-]{43})$/dg,
    context: { words: ['kagi'] },
    remedy: {
      revoke: 'https://kagi.com/settings?p=api',
      steps: ['Regenerate the token in the settings', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['KAGI_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://kagi.com/api/v0/search?q=test',
      headers: { Authorization: 'Bot <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://help.kagi.com/kagi/api/overview.html'],
    examples: {
      match: ['KAGI_API_KEY: "[[base64url:11]].[[base64url:43]]"'],
      ignore: ['KAGI_API_KEY=xxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
