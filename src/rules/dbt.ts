import type { Rule } from '../model.ts';

/** dbt Cloud: tokens of users and services. */
export const dbt: readonly Rule[] = [
  {
    id: 'dbt-cloud-token',
    title: 'dbt Cloud token',
    severity: 'error',
    why: 'Anyone holding it can run jobs on the warehouse.',
    keywords: ['dbtc_', 'dbtu_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:dbtc_|dbtu_)[\w-]{34,50})/dg,
    prefixes: ['dbtc_', 'dbtu_'],
    remedy: {
      revoke: 'https://cloud.getdbt.com/settings/profile/api-tokens',
      steps: ['Revoke the token under API tokens'],
      instead: null,
    },
    env: ['DBT_CLOUD_API_KEY', 'DBT_CLOUD_TOKEN', 'DBT_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<access',
      headers: { Authorization: 'Token <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.getdbt.com/docs/dbt-cloud-apis/authentication'],
    examples: {
      match: ['DBT_CLOUD_API_KEY=dbtc_[[base64url:34]]', 'DBT_CLOUD_API_KEY=dbtu_[[base64url:34]]'],
      ignore: ['DBT_CLOUD_API_KEY=dbtc_xxxxxxxxxxxx', 'DBT_CLOUD_API_KEY=${DBT_CLOUD_API_KEY}'],
    },
  },
];
