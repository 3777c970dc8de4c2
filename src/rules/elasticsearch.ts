import type { Rule } from '../model.ts';

/** Elasticsearch: API keys are base64 of id and secret. */
export const elasticsearch: readonly Rule[] = [
  {
    id: 'elasticsearch-api-key',
    title: 'Elasticsearch API key',
    severity: 'error',
    why: 'Anyone holding it can use the indices within its role.',
    keywords: [],
    // Base64 of 20 characters of id, a colon and 22 of secret: 58 characters and ==.
    pattern: /^(?<secret>[A-Za-z0-9+/]{56,60}={0,2})$/dg,
    context: {
      words: ['elasticsearch', 'elastic', 'es'],
    },
    remedy: {
      revoke: 'https://<kibana>/app/management/security/api_keys',
      steps: ['Delete it under Stack Management > API keys'],
      instead: null,
    },
    env: ['ELASTICSEARCH_API_KEY', 'ELASTIC_API_KEY', 'ES_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<host>/_security/_authenticate',
      headers: { Authorization: 'ApiKey <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api-create-api-key.html'],
    examples: {
      match: ['ELASTICSEARCH_API_KEY=[[<]][[base64-of:[[base62:20]]:[[base62:22]]]][[>]]'],
      ignore: ['ELASTICSEARCH_API_KEY=your-api-key'],
    },
  },
];
