import type { Rule } from '../model.ts';

/** Clarifai tokens and keys have no prefix. */
export const clarifai: readonly Rule[] = [
  {
    id: 'clarifai-pat',
    title: 'Clarifai personal access token',
    severity: 'error',
    why: 'Anyone holding it can run models and read the data of the account.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['clarifai'] },
    remedy: {
      revoke: 'https://clarifai.com/settings/security',
      steps: [
        'Delete the token in the security settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CLARIFAI_API_KEY', 'CLARIFAI_PAT'],
    verification: {
      method: 'GET',
      url: 'https://api.clarifai.com/v2/users/me',
      headers: { Authorization: 'Key <secret>' },
      live: '200 code 10000',
      dead: '401',
    },
    references: ['https://docs.clarifai.com/control/authentication/pat'],
    examples: {
      match: ['CLARIFAI_API_KEY: "[[hex:32]]"'],
      ignore: ['CLARIFAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
