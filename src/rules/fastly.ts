import type { Rule } from '../model.ts';

/** Fastly: tokens without a mark of their own. */
export const fastly: readonly Rule[] = [
  {
    id: 'fastly-api-token',
    title: 'Fastly API token',
    severity: 'error',
    why: 'Anyone holding it can purge and change CDN services.',
    keywords: [],
    pattern: /^(?<secret>[\w-]{32})$/dg,
    context: {
      words: ['fastly'],
    },
    remedy: {
      revoke: 'https://manage.fastly.com/account/personal/tokens',
      steps: ['Delete it under Account > API tokens'],
      instead: null,
    },
    env: ['FASTLY_API_TOKEN', 'FASTLY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.fastly.com/tokens/self',
      headers: { 'Fastly-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.fastly.com/documentation/reference/api/auth-tokens/'],
    examples: {
      match: ['FASTLY_API_TOKEN=[[base64url:32]]', 'fastly_api_key: [[base64url:32]]'],
      ignore: ['FASTLY_API_TOKEN=your-key-here', 'build [[base64url:32]] done'],
    },
  },
];
