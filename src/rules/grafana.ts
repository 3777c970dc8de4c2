import type { Rule } from '../model.ts';

/** Grafana: service account tokens with a CRC-32, cloud policy tokens and old API keys as base64 JSON. */
export const grafana: readonly Rule[] = [
  {
    id: 'grafana-service-account-token',
    title: 'Grafana service account token',
    severity: 'error',
    why: 'Anyone holding it can use dashboards and query data sources within its role.',
    keywords: ['glsa_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>glsa_[A-Za-z0-9]{32}_[0-9a-f]{8})(?![A-Za-z0-9])/dg,
    prefixes: ['glsa_'],
    checksum: { name: 'grafana-token', use: 'reject' },
    remedy: {
      revoke: 'https://<grafana>/org/serviceaccounts',
      steps: ['Delete the token under Administration > Service accounts'],
      instead: null,
    },
    env: ['GRAFANA_TOKEN', 'GRAFANA_SA_TOKEN', 'GRAFANA_SERVICE_ACCOUNT_TOKEN', 'GRAFANA_API_KEY', 'GRAFANA_AUTH'],
    verification: {
      method: 'GET',
      url: 'https://<grafana>/api/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403 (service accounts may get 403/404 here; /api/org or /api/access-control/user/permissions 200 is firmer)',
      dead: '401',
    },
    references: [
      'https://github.com/grafana/grafana',
      'https://grafana.com/docs/grafana/latest/administration/service-accounts/',
    ],
    examples: {
      match: ['GRAFANA_TOKEN=glsa_[[base62:32]]_[[check:grafana-token]]'],
      ignore: ['GRAFANA_TOKEN=glsa_xxxxxxxxxxxx', 'GRAFANA_TOKEN=${GRAFANA_TOKEN}'],
    },
  },
  {
    id: 'grafana-cloud-access-policy-token',
    title: 'Grafana Cloud access policy token',
    severity: 'error',
    why: 'Anyone holding it can read and write metrics, logs and traces within the policy.',
    keywords: ['glc_eyj'],
    pattern: /(?<![A-Za-z0-9])(?<secret>glc_eyJ[A-Za-z0-9+/]{60,400}={0,2})/dg,
    prefixes: ['glc_eyJ'],
    remedy: {
      revoke: 'https://grafana.com/orgs/<org>/access-policies',
      steps: ['Delete the token under Security > Access policies'],
      instead: null,
    },
    env: ['GRAFANA_CLOUD_ACCESS_POLICY_TOKEN', 'GRAFANA_CLOUD_API_KEY', 'GCLOUD_RW_API_KEY', 'GRAFANA_CLOUD_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://grafana.com/api/v1/tokens?region=<m.r>',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200, 403 (live without rights)',
      dead: '401',
    },
    references: [
      'https://grafana.com/docs/grafana-cloud/security-and-account-management/authentication-and-permissions/access-policies/',
    ],
    examples: {
      match: [
        'GRAFANA_CLOUD_TOKEN=glc_[[base64-of:{"o":"[[digits:6]]","n":"stack-write","k":"[[base62:24]]","m":{"r":"eu"}}]]',
      ],
      ignore: [
        'GRAFANA_CLOUD_ACCESS_POLICY_TOKEN=glc_eyJxxxxxxxxxxxx',
        'GRAFANA_CLOUD_ACCESS_POLICY_TOKEN=${GRAFANA_CLOUD_ACCESS_POLICY_TOKEN}',
      ],
    },
  },
  {
    id: 'grafana-api-key-legacy',
    title: 'Grafana API key',
    severity: 'error',
    why: 'Anyone holding it has the role of the key: viewer, editor or admin.',
    keywords: ['eyjrijoi'],
    // Base64 of {"k":key,"n":name,"id":organisation}.
    pattern: /(?<![A-Za-z0-9])(?<secret>eyJrIjoi[A-Za-z0-9+/]{60,250}={0,2})/dg,
    prefixes: ['eyJrIjoi'],
    remedy: {
      revoke: 'https://<grafana>/org/apikeys',
      steps: ['Revoke the key under API keys'],
      instead: 'Use a service account token',
    },
    env: ['GRAFANA_API_KEY', 'GF_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<grafana>/api/org',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://grafana.com/docs/grafana/latest/administration/api-keys/'],
    examples: {
      match: ['GRAFANA_API_KEY=[[base64-of:{"k":"[[base62:32]]","n":"deploy","id":1}]]'],
      ignore: ['GRAFANA_API_KEY=eyJrIjoi...'],
    },
  },
];
