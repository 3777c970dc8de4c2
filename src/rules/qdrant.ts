import type { Rule } from '../model.ts';

/** Qdrant: values that only their context names. */
export const qdrant: readonly Rule[] = [
  {
    id: 'qdrant-api-key',
    title: 'Qdrant API key',
    severity: 'error',
    why: 'Anyone holding it can read and delete the collections of the cluster.',
    keywords: [],
    // A JWT, or an older opaque key with a bar in it.
    pattern: /^(?<secret>[\w.|-]{32,600})$/dg,
    context: { words: ['qdrant'] },
    remedy: {
      revoke: 'https://cloud.qdrant.io',
      steps: [
        'Revoke the key under API keys of the cluster',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['QDRANT_API_KEY', 'QDRANT__SERVICE__API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<cluster-host>:6333/collections',
      headers: { 'api-key': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://qdrant.tech/documentation/cloud/authentication/'],
    examples: {
      match: ['QDRANT_API_KEY=[[base64url:54]]', 'QDRANT__SERVICE__API_KEY=[[base62:40]]'],
      ignore: ['QDRANT_API_KEY=${QDRANT_API_KEY}', 'etag: "[[base64url:54]]"'],
    },
  },
];
