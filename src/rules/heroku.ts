import type { Rule } from '../model.ts';

/** Heroku: prefixed keys since 2024, UUIDs before. */
export const heroku: readonly Rule[] = [
  {
    id: 'heroku-api-key',
    title: 'Heroku API key',
    severity: 'error',
    why: 'Anyone holding it can change apps and read their config vars, with all secrets in them.',
    keywords: ['hrku-'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>HRKU-(?:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[\w-]{60})(?![\w-]))/dg,
    prefixes: ['HRKU-'],
    remedy: {
      revoke: 'https://dashboard.heroku.com/account/applications',
      steps: ['Regenerate the key under Account settings, or revoke the authorization under Applications'],
      instead: null,
    },
    env: ['HEROKU_API_KEY', 'HEROKU_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.heroku.com/account',
      headers: { Authorization: 'Bearer <secret>', Accept: 'application/vnd.heroku+json; version=3' },
      live: '200',
      dead: '401',
    },
    references: ['https://devcenter.heroku.com/articles/oauth#prefixed-oauth-tokens'],
    examples: {
      match: ['HEROKU_API_KEY=HRKU-AA[[base62:58]]', 'HEROKU_API_KEY=HRKU-[[uuid]]'],
      ignore: ['HEROKU_API_KEY=HRKU-xxxxxxxxxxxx', 'HEROKU_API_KEY=${HEROKU_API_KEY}'],
    },
  },
  {
    id: 'heroku-api-key-legacy',
    title: 'Heroku API key of the form before 2024',
    severity: 'error',
    why: 'Anyone holding it can change apps and read their config vars, with all secrets in them.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['heroku'],
    },
    remedy: {
      revoke: 'https://dashboard.heroku.com/account',
      steps: ['Regenerate the key under Account settings'],
      instead: null,
    },
    env: ['HEROKU_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.heroku.com/account',
      headers: { Authorization: 'Bearer <secret>', Accept: 'application/vnd.heroku+json; version=3' },
      live: '200',
      dead: '401',
    },
    references: ['https://devcenter.heroku.com/articles/oauth'],
    examples: {
      match: ['HEROKU_API_KEY=[[uuid]]', 'heroku_api_key: [[uuid]]'],
      ignore: ['HEROKU_API_KEY=your-key-here', 'build [[uuid]] done'],
    },
  },
];
