import type { Rule } from '../model.ts';

/** Vultr: API keys. */
export const vultr: readonly Rule[] = [
  {
    id: 'vultr-api-key',
    title: 'Vultr API key',
    severity: 'error',
    why: 'Anyone holding it can manage the whole account.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Z]{36})$/dg,
    context: {
      words: ['vultr'],
    },
    remedy: {
      revoke: 'https://my.vultr.com/settings/#settingsapi',
      steps: ['Regenerate it under Account > API'],
      instead: null,
    },
    env: ['VULTR_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.vultr.com/v2/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.vultr.com/platform/other/api'],
    examples: {
      match: ['VULTR_API_KEY=[[BASE36:36]]', 'vultr_api_key: [[BASE36:36]]'],
      ignore: ['VULTR_API_KEY=your-key-here', 'build [[BASE36:36]] done'],
    },
  },
];
