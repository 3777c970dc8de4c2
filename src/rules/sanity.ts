import type { Rule } from '../model.ts';

/** Sanity tokens. */
export const sanity: readonly Rule[] = [
  {
    id: 'sanity-api-token',
    title: 'Sanity API token',
    severity: 'error',
    why: 'Anyone holding it can read and change the datasets of the project.',
    keywords: [],
    // `sk` and 78 to 180 letters and digits. About 80 characters, longer in newer tokens.
    pattern: /^(?<secret>sk[A-Za-z0-9]{78,180})$/dg,
    context: { words: ['sanity'] },
    remedy: {
      revoke: 'https://www.sanity.io/manage',
      steps: [
        'Delete the token under API in the project',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SANITY_API_TOKEN', 'SANITY_AUTH_TOKEN', 'SANITY_TOKEN', 'SANITY_API_WRITE_TOKEN', 'SANITY_API_READ_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.sanity.io/v2021-06-07/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.sanity.io/docs/http-auth'],
    examples: {
      match: ['SANITY_API_TOKEN: "sk[[base62:160]]"'],
      ignore: ['SANITY_API_TOKEN=skxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
