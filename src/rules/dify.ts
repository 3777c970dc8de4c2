import type { Rule } from '../model.ts';

/** Dify: values that only their context names. */
export const dify: readonly Rule[] = [
  {
    id: 'dify-app-key',
    title: 'Dify API key',
    severity: 'error',
    why: 'Anyone holding it can use the app, or read and change the knowledge base.',
    keywords: [],
    // `app-` or `dataset-`, and 24 letters and digits.
    pattern: /^(?<secret>(?:app|dataset)-[A-Za-z0-9]{24})$/dg,
    prefixes: ['app-', 'dataset-'],
    context: { words: ['dify'] },
    remedy: {
      revoke: 'https://cloud.dify.ai',
      steps: [
        'Delete the key under API access of the app',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DIFY_API_KEY'],
    references: ['https://docs.dify.ai/'],
    examples: {
      match: ['DIFY_API_KEY=app-[[base62:24]]', 'DIFY_API_KEY=dataset-[[base62:24]]'],
      ignore: ['DIFY_API_KEY=${DIFY_API_KEY}', 'etag: "app-[[base62:24]]"'],
    },
  },
];
