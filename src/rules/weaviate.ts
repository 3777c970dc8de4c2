import type { Rule } from '../model.ts';

/** Weaviate: values that only their context names. */
export const weaviate: readonly Rule[] = [
  {
    id: 'weaviate-api-key',
    title: 'Weaviate API key',
    severity: 'error',
    why: 'Anyone holding it can read and delete everything in the cluster.',
    keywords: [],
    // No published shape: 36 to 40 letters and digits, newer ones longer base64.
    pattern: /^(?<secret>[A-Za-z0-9+/_-]{32,120}={0,2})$/dg,
    context: { words: ['weaviate'] },
    remedy: {
      revoke: 'https://console.weaviate.cloud',
      steps: [
        'Delete the key under API keys of the cluster',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['WEAVIATE_API_KEY', 'WCD_API_KEY', 'WCS_API_KEY'],
    references: ['https://weaviate.io/developers/wcs/quickstart'],
    examples: {
      match: ['WEAVIATE_API_KEY=[[base62:40]]', 'WCD_API_KEY=[[base64:76]]'],
      ignore: ['WEAVIATE_API_KEY=${WEAVIATE_API_KEY}', 'etag: "[[base62:40]]"'],
    },
  },
];
