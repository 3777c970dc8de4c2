import type { Rule } from '../model.ts';

/** Gumroad tokens have no prefix. */
export const gumroad: readonly Rule[] = [
  {
    id: 'gumroad-access-token',
    title: 'Gumroad access token',
    severity: 'error',
    why: 'Anyone holding it can read the sales of the account.',
    keywords: [],
    // 43 characters, or 64 hex digits in older ones.
    pattern: /^(?<secret>[\w-]{43}|[0-9a-f]{64})$/dg,
    context: { words: ['gumroad'] },
    remedy: {
      revoke: 'https://gumroad.com/settings/advanced',
      steps: [
        'Revoke the token in the advanced settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['GUMROAD_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.gumroad.com/v2/user?access_token=<secret>',
      headers: {},
      live: '200 success true',
      dead: '401',
    },
    references: ['https://app.gumroad.com/api'],
    examples: {
      match: ['GUMROAD_ACCESS_TOKEN=[[base64url:43]]'],
      ignore: ['GUMROAD_ACCESS_TOKEN=${GUMROAD_ACCESS_TOKEN}'],
    },
  },
];
