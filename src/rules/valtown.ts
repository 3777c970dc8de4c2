import type { Rule } from '../model.ts';

/** Val Town: API tokens. */
export const valtown: readonly Rule[] = [
  {
    id: 'valtown-api-token',
    title: 'Val Town API token',
    severity: 'error',
    why: 'Anyone holding it can read and change vals and their secrets.',
    keywords: ['vtwn_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>vtwn_[\w-]{20,80})/dg,
    prefixes: ['vtwn_'],
    remedy: {
      revoke: 'https://www.val.town/settings/api',
      steps: ['Revoke it under API tokens'],
      instead: null,
    },
    env: ['VALTOWN_TOKEN', 'VAL_TOWN_API_KEY', 'VALTOWN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.val.town/v1/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.val.town/'],
    examples: {
      match: ['VALTOWN_TOKEN=vtwn_[[base64url:20-40]]'],
      ignore: ['VALTOWN_TOKEN=vtwn_xxxxxxxxxxxx', 'VALTOWN_TOKEN=${VALTOWN_TOKEN}'],
    },
  },
];
