import type { Rule } from '../model.ts';

/** Rollbar: access tokens of the server side. */
export const rollbar: readonly Rule[] = [
  {
    id: 'rollbar-access-token',
    title: 'Rollbar access token',
    severity: 'warning',
    why: 'Anyone holding it can read or post items of the project.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: {
      words: ['rollbar'],
    },
    remedy: {
      revoke: 'https://rollbar.com/settings/access_tokens/',
      steps: ['Disable it under Project access tokens'],
      instead: null,
    },
    env: ['ROLLBAR_ACCESS_TOKEN', 'ROLLBAR_TOKEN', 'ROLLBAR_SERVER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.rollbar.com/api/1/projects',
      headers: { 'X-Rollbar-Access-Token': '<secret>' },
      live: '200 (403 = live, other scope)',
      dead: '401',
    },
    references: ['https://docs.rollbar.com/docs/access-tokens'],
    examples: {
      match: ['ROLLBAR_ACCESS_TOKEN=[[hex:32]]', 'rollbar_api_key: [[hex:32]]'],
      ignore: ['ROLLBAR_ACCESS_TOKEN=your-key-here', 'build [[hex:32]] done'],
    },
  },
];
