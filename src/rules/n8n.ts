import type { Rule } from '../model.ts';

/** n8n: API keys before 2025; later ones are JWTs. */
export const n8n: readonly Rule[] = [
  {
    id: 'n8n-api-key',
    title: 'n8n API key',
    severity: 'error',
    why: 'Anyone holding it can change workflows and use their stored credentials.',
    keywords: ['n8n_api_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>n8n_api_[0-9a-f]{40,96})/dg,
    prefixes: ['n8n_api_'],
    remedy: {
      revoke: 'https://<instance>/settings/api',
      steps: ['Delete it under Settings > n8n API'],
      instead: null,
    },
    env: ['N8N_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<instance>/api/v1/workflows?limit=1',
      headers: { 'X-N8N-API-KEY': '<secret>' },
      live: '200 (403 = live)',
      dead: '401',
    },
    references: ['https://docs.n8n.io/api/authentication/'],
    examples: {
      match: ['N8N_API_KEY=n8n_api_[[hex:40]]'],
      ignore: ['N8N_API_KEY=n8n_api_xxxxxxxxxxxx', 'N8N_API_KEY=${N8N_API_KEY}'],
    },
  },
];
