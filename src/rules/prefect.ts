import type { Rule } from '../model.ts';

/** Prefect Cloud: keys of users and service accounts. */
export const prefect: readonly Rule[] = [
  {
    id: 'prefect-api-key',
    title: 'Prefect API key',
    severity: 'error',
    why: 'Anyone holding it can run flows and read the secrets in blocks.',
    keywords: ['pnu_', 'pnb_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:pnu_|pnb_)[0-9A-Za-z]{36})(?![A-Za-z0-9])/dg,
    prefixes: ['pnu_', 'pnb_'],
    remedy: {
      revoke: 'https://app.prefect.cloud/my/api-keys',
      steps: ['Delete the key under API keys'],
      instead: null,
    },
    env: ['PREFECT_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.prefect.cloud/api/me/',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys'],
    examples: {
      match: ['PREFECT_API_KEY=pnu_[[base62:36]]', 'PREFECT_API_KEY=pnb_[[base62:36]]'],
      ignore: ['PREFECT_API_KEY=pnu_xxxxxxxxxxxx', 'PREFECT_API_KEY=${PREFECT_API_KEY}'],
    },
  },
];
