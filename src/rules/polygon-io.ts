import type { Rule } from '../model.ts';

/** Polygon.io (Massive) keys have no prefix. */
export const polygonIo: readonly Rule[] = [
  {
    id: 'polygon-io-api-key',
    title: 'Polygon.io API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 base64url characters.
    pattern: /^(?<secret>[\w-]{32})$/dg,
    context: { words: ['polygon', 'polygonio'], lines: 0, names: ['apikey', 'apitoken', 'apisecret', 'key'] },
    remedy: {
      revoke: 'https://polygon.io/dashboard/keys',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['POLYGON_API_KEY', 'MASSIVE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.polygon.io/v3/reference/tickers?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://polygon.io/dashboard/keys'],
    examples: {
      match: ["export POLYGON_API_KEY='[[base64url:32]]'"],
      ignore: ['POLYGON_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'POLYGON_API_KEY=${POLYGON_API_KEY}'],
    },
  },
];
