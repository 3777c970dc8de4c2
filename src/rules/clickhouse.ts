import type { Rule } from '../model.ts';

/** ClickHouse Cloud: secrets of API keys. */
export const clickhouse: readonly Rule[] = [
  {
    id: 'clickhouse-cloud-api-secret',
    title: 'ClickHouse Cloud API key secret',
    severity: 'error',
    why: 'Anyone holding it with its id can manage the services of the organisation.',
    keywords: ['4b1d'],
    // 4b1d is hexadecimal as well, so neither edge may touch a letter or digit.
    pattern: /(?<![A-Za-z0-9])(?<secret>4b1d[0-9A-Za-z]{38})(?![A-Za-z0-9])/dg,
    prefixes: ['4b1d'],
    remedy: {
      revoke: 'https://console.clickhouse.cloud/api-keys',
      steps: ['Delete the key under API keys'],
      instead: null,
    },
    env: ['CLICKHOUSE_CLOUD_API_SECRET', 'CLICKHOUSE_API_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.clickhouse.cloud/v1/organizations',
      headers: { Authorization: 'Basic base64(<key id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://clickhouse.com/docs/cloud/manage/openapi'],
    examples: {
      match: ['CLICKHOUSE_CLOUD_API_SECRET=4b1d[[base62:38]]'],
      ignore: ['CLICKHOUSE_API_SECRET=4b1dxxxxxxxx', 'sha1 4b1d[[hex:36]]'],
    },
  },
];
