import type { Rule } from '../model.ts';

/** Elastic: keys of the cloud and of a cluster. */
export const elastic: readonly Rule[] = [
  {
    id: 'elastic-cloud-api-key',
    title: 'Elastic Cloud API key',
    severity: 'error',
    why: 'Anyone holding it can manage the deployments of the organisation.',
    keywords: ['essu_'],
    // 92 characters of base64 with the padding.
    pattern: /(?<![A-Za-z0-9])(?<secret>essu_[A-Za-z0-9+/]{88,92}={0,2})/dg,
    prefixes: ['essu_'],
    remedy: {
      revoke: 'https://cloud.elastic.co/account/keys',
      steps: ['Revoke it under API keys of the organisation'],
      instead: null,
    },
    env: ['EC_API_KEY', 'ELASTIC_CLOUD_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.elastic-cloud.com/api/v1/account',
      headers: { Authorization: 'ApiKey <secret>' },
      live: '200 or 403',
      dead: '401',
    },
    references: ['https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys'],
    examples: {
      match: ['EC_API_KEY=essu_[[base64:90]]=='],
      ignore: ['EC_API_KEY=essu_xxxxxxxxxxxx', 'EC_API_KEY=${EC_API_KEY}'],
    },
  },
];
