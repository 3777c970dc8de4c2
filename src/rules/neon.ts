import type { Rule } from '../model.ts';

/** Neon: API keys. */
export const neon: readonly Rule[] = [
  {
    id: 'neon-api-key',
    title: 'Neon API key',
    severity: 'error',
    why: 'Anyone holding it can manage the databases of the account.',
    keywords: ['napi_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>napi_[0-9a-z]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['napi_'],
    remedy: {
      revoke: 'https://console.neon.tech/app/settings/api-keys',
      steps: ['Revoke it under Account settings > API keys'],
      instead: null,
    },
    env: ['NEON_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://console.neon.tech/api/v2/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://neon.com/docs/manage/api-keys'],
    examples: {
      match: ['NEON_API_KEY=napi_[[base36:64]]'],
      ignore: ['NEON_API_KEY=napi_xxxxxxxxxxxx', 'NEON_API_KEY=${NEON_API_KEY}'],
    },
  },
];
