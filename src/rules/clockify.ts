import type { Rule } from '../model.ts';

/** Clockify keys have no prefix. */
export const clockify: readonly Rule[] = [
  {
    id: 'clockify-api-key',
    title: 'Clockify API key',
    severity: 'warning',
    why: 'Anyone holding it can read and change your time entries.',
    keywords: [],
    // 48 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{48})$/dg,
    context: { words: ['clockify'] },
    remedy: {
      revoke: 'https://app.clockify.me/user/settings',
      steps: ['Regenerate the key in the user settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['CLOCKIFY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.clockify.me/api/v1/user',
      headers: { 'X-Api-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.clockify.me/user/settings'],
    examples: {
      match: ['CLOCKIFY_API_KEY: "[[base62:48]]"'],
      ignore: [
        'CLOCKIFY_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'CLOCKIFY_API_KEY=${CLOCKIFY_API_KEY}',
      ],
    },
  },
];
