import type { Rule } from '../model.ts';

/** DatoCMS: values that only their context names. */
export const datocms: readonly Rule[] = [
  {
    id: 'datocms-api-token',
    title: 'DatoCMS API token',
    severity: 'error',
    why: 'Anyone holding it can read or manage the project.',
    keywords: [],
    // 30 hex digits.
    pattern: /^(?<secret>[0-9a-f]{30})$/dg,
    context: { words: ['datocms', 'dato'] },
    remedy: {
      revoke: 'https://dashboard.datocms.com',
      steps: [
        'Delete the token under Project settings > API tokens',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DATOCMS_API_TOKEN', 'DATO_API_TOKEN', 'NEXT_DATOCMS_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://site-api.datocms.com/site',
      headers: { Authorization: 'Bearer <secret>', 'X-Api-Version': '3' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.datocms.com/docs/content-management-api/authentication'],
    examples: {
      match: ['DATOCMS_API_TOKEN=[[hex:30]]'],
      ignore: ['DATOCMS_API_TOKEN=${DATOCMS_API_TOKEN}', 'etag: "[[hex:30]]"'],
    },
  },
];
