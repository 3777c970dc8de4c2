import type { Rule } from '../model.ts';

/** Better Stack: uptime and telemetry tokens. */
export const betterstack: readonly Rule[] = [
  {
    id: 'betterstack-api-token',
    title: 'Better Stack API token',
    severity: 'warning',
    why: 'Anyone holding it can read monitors and logs.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{24})$/dg,
    context: {
      words: ['betterstack', 'betteruptime', 'logtail'],
    },
    remedy: {
      revoke: 'https://betterstack.com/settings/api-tokens',
      steps: ['Revoke the token under API tokens'],
      instead: null,
    },
    env: ['BETTERSTACK_API_TOKEN', 'BETTERUPTIME_API_TOKEN', 'LOGTAIL_SOURCE_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://uptime.betterstack.com/api/v2/monitors',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/'],
    examples: {
      match: ['BETTERSTACK_API_TOKEN=[[base62:24]]', 'betterstack_api_key: [[base62:24]]'],
      ignore: ['BETTERSTACK_API_TOKEN=your-key-here', 'build [[base62:24]] done'],
    },
  },
];
