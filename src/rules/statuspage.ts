import type { Rule } from '../model.ts';

/** Atlassian Statuspage: API keys. */
export const statuspage: readonly Rule[] = [
  {
    id: 'statuspage-api-key',
    title: 'Statuspage API key',
    severity: 'warning',
    why: 'Anyone holding it can publish incidents to your users.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['statuspage'],
    },
    remedy: {
      revoke: 'https://manage.statuspage.io/',
      steps: ['Delete the key under User > API info'],
      instead: null,
    },
    env: ['STATUSPAGE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.statuspage.io/v1/pages',
      headers: { Authorization: 'OAuth <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.statuspage.io/'],
    examples: {
      match: ['STATUSPAGE_API_KEY=[[uuid]]', 'statuspage_api_key: [[uuid]]'],
      ignore: ['STATUSPAGE_API_KEY=your-key-here', 'build [[uuid]] done'],
    },
  },
];
