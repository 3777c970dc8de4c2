import type { Rule } from '../model.ts';

/** InfluxDB: tokens without a mark of their own, and those of version 3. */
export const influxdb: readonly Rule[] = [
  {
    id: 'influxdb-api-token',
    title: 'InfluxDB API token',
    severity: 'error',
    why: 'Anyone holding it can use the buckets within its permissions.',
    keywords: [],
    pattern: /^(?<secret>[\w+/-]{86}==|apiv3_[\w+/=-]{60,120})$/dg,
    context: {
      words: ['influx', 'influxdb'],
    },
    remedy: {
      revoke: 'https://cloud2.influxdata.com/',
      steps: ['Delete it under Load Data > API tokens'],
      instead: null,
    },
    env: ['INFLUX_TOKEN', 'INFLUXDB_TOKEN', 'DOCKER_INFLUXDB_INIT_ADMIN_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<host>/api/v2/orgs',
      headers: { Authorization: 'Token <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.influxdata.com/influxdb/cloud/admin/tokens/'],
    examples: {
      match: ['INFLUX_TOKEN=[[base64url:86]]==', 'INFLUXDB_TOKEN=apiv3_[[base64url:86]]'],
      ignore: ['INFLUX_TOKEN=your-token'],
    },
  },
];
