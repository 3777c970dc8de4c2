import type { Rule } from '../model.ts';

/** Front tokens are JWTs. */
export const front: readonly Rule[] = [
  {
    id: 'front-api-token',
    title: 'Front API token',
    severity: 'error',
    why: 'Anyone holding it can read and answer what is in the inboxes.',
    keywords: [],
    // A JWT issued by front.
    pattern: /^(?<secret>eyJ[\w-]{10,800}\.eyJ[\w-]{10,3000}\.[\w-]{20,1400})$/dg,
    context: { words: ['front', 'frontapp'], lines: 0 },
    remedy: {
      revoke: 'https://app.frontapp.com/settings/developers/tokens',
      steps: [
        'Delete the token in the developer settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FRONT_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api2.frontapp.com/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://dev.frontapp.com/docs/create-and-revoke-api-tokens'],
    examples: {
      match: [
        'export FRONT_API_TOKEN=\'[[<]][[jwt:{"scopes":["shared:*"],"iat":1767225600,"iss":"front","sub":"[[hex:20]]","jti":"[[hex:16]]"}]][[>]]\'',
      ],
      ignore: ['FRONT_API_TOKEN=${FRONT_API_TOKEN}'],
    },
  },
];
