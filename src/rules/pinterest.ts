import type { Rule } from '../model.ts';

/** Pinterest tokens. */
export const pinterest: readonly Rule[] = [
  {
    id: 'pinterest-access-token',
    title: 'Pinterest access token',
    severity: 'error',
    why: 'Anyone holding it can read and change boards and ads.',
    keywords: ['pina_', 'pinr.'],
    // `pina_` is the access token, `pinr.` the refresh token.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:pina_|pinr\.)[\w-]{30,200})(?![\w-])/dg,
    prefixes: ['pina_', 'pinr.'],
    remedy: {
      revoke: 'https://developers.pinterest.com/apps/',
      steps: [
        'Revoke the token in the app settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PINTEREST_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.pinterest.com/v5/user_account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/'],
    examples: {
      match: ['"PINTEREST_ACCESS_TOKEN": "pina_[[base64url:64]]"', '"PINTEREST_ACCESS_TOKEN": "pinr.[[base64url:64]]"'],
      ignore: ['PINTEREST_ACCESS_TOKEN=pina_...'],
    },
  },
];
