import type { Rule } from '../model.ts';

/** Strapi tokens and secrets of the application. */
export const strapi: readonly Rule[] = [
  {
    id: 'strapi-api-token',
    title: 'Strapi API token',
    severity: 'error',
    why: 'Anyone holding it can use the whole content API.',
    keywords: [],
    // 256 hex digits.
    pattern: /^(?<secret>[0-9a-f]{256})$/dg,
    context: { words: ['strapi'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the token in the admin panel',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['STRAPI_API_TOKEN', 'STRAPI_TOKEN', 'ADMIN_JWT_SECRET', 'API_TOKEN_SALT', 'TRANSFER_TOKEN_SALT', 'APP_KEYS'],
    references: ['https://docs.strapi.io/cms/features/api-tokens'],
    examples: {
      match: ['STRAPI_API_TOKEN=[[hex:256]]'],
      ignore: ['STRAPI_API_TOKEN=tobemodified', 'STRAPI_API_TOKEN=${STRAPI_API_TOKEN}'],
    },
  },
];
