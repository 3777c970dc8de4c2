import type { Rule } from '../model.ts';

/** Postman: API keys and keys of single collections. */
export const postman: readonly Rule[] = [
  {
    id: 'postman-api-key',
    title: 'Postman API key',
    severity: 'error',
    why: 'Anyone holding it can read collections and environments, often with further secrets.',
    keywords: ['pmak-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>PMAK-[0-9a-f]{24}-[0-9a-f]{34})(?![A-Za-z0-9])/dg,
    prefixes: ['PMAK-'],
    remedy: {
      revoke: 'https://go.postman.co/settings/me/api-keys',
      steps: ['Revoke the key under API keys'],
      instead: null,
    },
    env: ['POSTMAN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.getpostman.com/me',
      headers: { 'X-Api-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
    examples: {
      match: ['POSTMAN_API_KEY=PMAK-[[hex:24]]-[[hex:34]]'],
      ignore: ['POSTMAN_API_KEY=PMAK-xxxxxxxxxxxx', 'POSTMAN_API_KEY=${POSTMAN_API_KEY}'],
    },
  },
  {
    id: 'postman-collection-access-key',
    title: 'Postman collection access key',
    severity: 'warning',
    why: 'Anyone holding it can read one collection.',
    keywords: ['pmat-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>PMAT-[0-9A-HJKMNP-TV-Z]{26})(?![A-Za-z0-9])/dg,
    prefixes: ['PMAT-'],
    remedy: {
      revoke: 'https://go.postman.co/settings/me/api-keys',
      steps: ['Delete it under API keys > Collection access keys'],
      instead: null,
    },
    env: ['POSTMAN_COLLECTION_ACCESS_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.postman.com/collections/<uid>?access_key=<secret>',
      headers: {},
      live: '200',
      dead: '401/403',
    },
    references: ['https://learning.postman.com/docs/developer/postman-api/authentication/'],
    examples: {
      match: ['POSTMAN_COLLECTION_ACCESS_KEY=PMAT-[[crockford:26]]'],
      ignore: [
        'POSTMAN_COLLECTION_ACCESS_KEY=PMAT-xxxxxxxxxxxx',
        'POSTMAN_COLLECTION_ACCESS_KEY=${POSTMAN_COLLECTION_ACCESS_KEY}',
      ],
    },
  },
];
