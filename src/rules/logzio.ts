import type { Rule } from '../model.ts';

/** Logz.io: API tokens are UUIDs, shipping tokens 32 letters. */
export const logzio: readonly Rule[] = [
  {
    id: 'logzio-token',
    title: 'Logz.io token',
    severity: 'error',
    why: 'Anyone holding it can search logs, or write them with a shipping token.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|[A-Za-z]{32})$/dg,
    context: {
      words: ['logzio'],
    },
    remedy: {
      revoke: 'https://app.logz.io/#/dashboard/settings/manage-tokens/api',
      steps: ['Delete it under Manage tokens'],
      instead: null,
    },
    env: ['LOGZIO_API_TOKEN', 'LOGZIO_TOKEN', 'LOGZIO_SHIPPING_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.logz.io/v2/whoami',
      headers: { 'X-API-TOKEN': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.logz.io/docs/user-guide/admin/authentication-tokens/api-tokens/'],
    examples: {
      match: ['LOGZIO_API_TOKEN=[[uuid]]', 'LOGZIO_SHIPPING_TOKEN=[[letters:32]]'],
      ignore: ['LOGZIO_API_TOKEN=your-token'],
    },
  },
];
