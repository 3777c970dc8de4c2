import type { Rule } from '../model.ts';

/** StatusCake: API keys. */
export const statuscake: readonly Rule[] = [
  {
    id: 'statuscake-api-key',
    title: 'StatusCake API key',
    severity: 'warning',
    why: 'Anyone holding it can change the monitors.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{20})$/dg,
    context: {
      words: ['statuscake'],
    },
    remedy: {
      revoke: 'https://app.statuscake.com/User.php',
      steps: ['Delete the key under Account > API keys'],
      instead: null,
    },
    env: ['STATUSCAKE_API_TOKEN', 'STATUSCAKE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.statuscake.com/v1/uptime?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.statuscake.com/'],
    examples: {
      match: ['STATUSCAKE_API_TOKEN=[[base62:20]]', 'statuscake_api_key: [[base62:20]]'],
      ignore: ['STATUSCAKE_API_TOKEN=your-key-here', 'build [[base62:20]] done'],
    },
  },
];
