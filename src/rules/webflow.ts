import type { Rule } from '../model.ts';

/** Webflow tokens have no prefix. */
export const webflow: readonly Rule[] = [
  {
    id: 'webflow-api-token',
    title: 'Webflow API token',
    severity: 'error',
    why: 'Anyone holding it can edit your sites.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['webflow'] },
    remedy: {
      revoke: 'https://webflow.com/dashboard',
      steps: [
        'Revoke the token under Apps & integrations of the site',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['WEBFLOW_API_TOKEN', 'WEBFLOW_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.webflow.com/v2/token/introspect',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.webflow.com/'],
    examples: {
      match: ['"WEBFLOW_API_TOKEN": "[[hex:64]]"'],
      ignore: [
        'WEBFLOW_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
