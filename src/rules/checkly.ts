import type { Rule } from '../model.ts';

/** Checkly: API keys of users and services. */
export const checkly: readonly Rule[] = [
  {
    id: 'checkly-api-key',
    title: 'Checkly API key',
    severity: 'warning',
    why: 'Anyone holding it can read checks and their environment variables.',
    keywords: [],
    pattern: /^(?<secret>(?:cu_|sv_)?[0-9a-f]{32})$/dg,
    prefixes: ['cu_', 'sv_'],
    context: {
      words: ['checkly'],
    },
    remedy: {
      revoke: 'https://app.checklyhq.com/settings/user/api-keys',
      steps: ['Delete the key under User settings > API keys'],
      instead: null,
    },
    env: ['CHECKLY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.checklyhq.com/v1/checks',
      headers: { Authorization: 'Bearer <secret>', 'X-Checkly-Account': '<account id>' },
      live: '200',
      dead: '401',
    },
    references: ['https://feedback.checklyhq.com/changelog/introducing-service-api-keys'],
    examples: {
      match: [
        'CHECKLY_API_KEY=cu_[[hex:32]]',
        'CHECKLY_API_KEY=sv_[[hex:32]]',
        'CHECKLY_API_KEY=[[hex:32]]',
        'checkly_api_key: cu_[[hex:32]]',
      ],
      ignore: ['CHECKLY_API_KEY=your-key-here', 'build cu_[[hex:32]] done'],
    },
  },
];
