import type { Rule } from '../model.ts';

/** StackHawk: API keys. */
export const stackhawk: readonly Rule[] = [
  {
    id: 'stackhawk-api-key',
    title: 'StackHawk API key',
    severity: 'warning',
    why: 'Anyone holding it can read scans and findings.',
    keywords: ['hawk.'],
    pattern: /(?<![\w.-])(?<secret>hawk\.[\w-]{20}\.[\w-]{20})(?![\w-])/dg,
    prefixes: ['hawk.'],
    remedy: {
      revoke: 'https://app.stackhawk.com/settings/apikeys',
      steps: ['Delete the key under API keys'],
      instead: null,
    },
    env: ['HAWK_API_KEY', 'STACKHAWK_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.stackhawk.com/api/v1/auth/login',
      headers: { 'X-ApiKey': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.stackhawk.com/'],
    examples: {
      match: ['HAWK_API_KEY=hawk.[[base62:20]].[[base62:20]]'],
      ignore: ['HAWK_API_KEY=hawk.xxxxxxxxxxxx', 'HAWK_API_KEY=${HAWK_API_KEY}'],
    },
  },
];
