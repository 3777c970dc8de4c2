import type { Rule } from '../model.ts';

/** Zuplo: consumer keys with a CRC-32. */
export const zuplo: readonly Rule[] = [
  {
    id: 'zuplo-api-key',
    title: 'Zuplo API key',
    severity: 'error',
    why: 'Anyone holding it can call the API of the customer.',
    keywords: ['zpka_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>zpka_[a-z0-9]{32}_[0-9a-f]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['zpka_'],
    checksum: { name: 'zuplo-key', use: 'reject' },
    remedy: {
      revoke: 'https://portal.zuplo.com/',
      steps: ['Revoke or roll the key under API key service'],
      instead: null,
    },
    env: ['ZUPLO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://dev.zuplo.com/v1/who-am-i',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://zuplo.com/docs/articles/api-key-leak-detection'],
    examples: {
      match: ['ZUPLO_API_KEY=zpka_[[base36:32]]_[[check:zuplo-key]]'],
      ignore: ['ZUPLO_API_KEY=zpka_xxxxxxxxxxxx', 'ZUPLO_API_KEY=${ZUPLO_API_KEY}'],
    },
  },
];
