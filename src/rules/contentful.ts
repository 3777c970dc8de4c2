import type { Rule } from '../model.ts';

/** Contentful tokens. Delivery tokens often ship to browsers and are only noted. */
export const contentful: readonly Rule[] = [
  {
    id: 'contentful-pat',
    title: 'Contentful management token',
    severity: 'error',
    why: 'Anyone holding it can edit all spaces that you can edit.',
    keywords: ['cfpat-'],
    // `CFPAT-` and 43 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>CFPAT-[\w-]{43})(?![\w-])/dg,
    prefixes: ['CFPAT-'],
    remedy: {
      revoke: 'https://app.contentful.com/account/profile/cma_tokens',
      steps: [
        'Revoke the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CONTENTFUL_MANAGEMENT_TOKEN', 'CONTENTFUL_MANAGEMENT_API_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.contentful.com/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.contentful.com/developers/docs/references/authentication/'],
    examples: {
      match: ['CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-[[base64url:43]]'],
      ignore: ['CONTENTFUL_MANAGEMENT_TOKEN=CFPAT-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'contentful-delivery-token',
    title: 'Contentful delivery or preview token',
    severity: 'note',
    why: 'A delivery token reads published content and often ships to browsers; a preview token also reads drafts.',
    keywords: [],
    // 43 base64url characters.
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: { words: ['contentful'] },
    remedy: {
      revoke: 'https://app.contentful.com',
      steps: [
        'Delete the API key in the space settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CONTENTFUL_ACCESS_TOKEN', 'CONTENTFUL_DELIVERY_TOKEN', 'CONTENTFUL_PREVIEW_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://cdn.contentful.com/spaces/<space>/entries?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.contentful.com/developers/docs/references/content-delivery-api/'],
    examples: {
      match: ['CONTENTFUL_ACCESS_TOKEN: "[[base64url:43]]"'],
      ignore: [
        'CONTENTFUL_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'CONTENTFUL_ACCESS_TOKEN=${CONTENTFUL_ACCESS_TOKEN}',
      ],
    },
  },
];
