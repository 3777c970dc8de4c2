import type { Rule } from '../model.ts';

/** Civo: API keys. */
export const civo: readonly Rule[] = [
  {
    id: 'civo-api-key',
    title: 'Civo API key',
    severity: 'error',
    why: 'Anyone holding it can manage the account.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{50})$/dg,
    context: {
      words: ['civo'],
    },
    remedy: {
      revoke: 'https://dashboard.civo.com/security',
      steps: ['Regenerate the key under Profile > Security'],
      instead: null,
    },
    env: ['CIVO_TOKEN', 'CIVO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.civo.com/v2/instances',
      headers: { Authorization: 'bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.civo.com/api'],
    examples: {
      match: ['CIVO_TOKEN=[[base62:50]]', 'civo_api_key: [[base62:50]]'],
      ignore: ['CIVO_TOKEN=your-key-here', 'build [[base62:50]] done'],
    },
  },
];
