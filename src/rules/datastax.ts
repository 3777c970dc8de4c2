import type { Rule } from '../model.ts';

/** DataStax Astra: application tokens. */
export const datastax: readonly Rule[] = [
  {
    id: 'datastax-astra-token',
    title: 'DataStax Astra token',
    severity: 'error',
    why: 'Anyone holding it can use the databases within its role.',
    keywords: ['astracs:'],
    pattern: /(?<![A-Za-z0-9])(?<secret>AstraCS:[0-9A-Za-z]{24}:[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['AstraCS:'],
    remedy: {
      revoke: 'https://astra.datastax.com/settings/tokens',
      steps: ['Delete the token under Settings > Tokens'],
      instead: null,
    },
    env: ['ASTRA_DB_APPLICATION_TOKEN', 'ASTRA_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.astra.datastax.com/v2/databases',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html'],
    examples: {
      match: ['ASTRA_DB_APPLICATION_TOKEN=[[<]]AstraCS:[[base62:24]]:[[hex:64]][[>]]'],
      ignore: [
        'ASTRA_DB_APPLICATION_TOKEN=AstraCS:xxxxxxxxxxxx',
        'ASTRA_DB_APPLICATION_TOKEN=${ASTRA_DB_APPLICATION_TOKEN}',
      ],
    },
  },
];
