import type { Rule } from '../model.ts';

/** ChartMogul keys have no prefix. */
export const chartmogul: readonly Rule[] = [
  {
    id: 'chartmogul-api-key',
    title: 'ChartMogul API key',
    severity: 'error',
    why: 'Anyone holding it can read and change the revenue data of the company.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['chartmogul'] },
    remedy: {
      revoke: 'https://app.chartmogul.com/#/admin/api',
      steps: [
        'Delete the key in the admin settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CHARTMOGUL_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.chartmogul.com/v1/ping',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.chartmogul.com/#/admin/api'],
    examples: {
      match: ['"CHARTMOGUL_API_KEY": "[[hex:32]]"'],
      ignore: ['CHARTMOGUL_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
