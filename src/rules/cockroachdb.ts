import type { Rule } from '../model.ts';

/** CockroachDB Cloud: keys of service accounts. */
export const cockroachdb: readonly Rule[] = [
  {
    id: 'cockroachdb-cloud-api-key',
    title: 'CockroachDB Cloud API key',
    severity: 'error',
    why: 'Anyone holding it can manage clusters within its roles.',
    keywords: ['ccdb1_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>CCDB1_[0-9A-Za-z]{22}_[0-9A-Za-z]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['CCDB1_'],
    remedy: {
      revoke: 'https://cockroachlabs.cloud/access-management',
      steps: ['Delete the key under Access Management > Service accounts'],
      instead: null,
    },
    env: ['COCKROACH_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://cockroachlabs.cloud/api/v1/clusters',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.cockroachlabs.com/docs/cockroachcloud/managing-access'],
    examples: {
      match: ['COCKROACH_API_KEY=CCDB1_[[base62:22]]_[[base62:40]]'],
      ignore: ['COCKROACH_API_KEY=CCDB1_xxxxxxxxxxxx', 'COCKROACH_API_KEY=${COCKROACH_API_KEY}'],
    },
  },
];
