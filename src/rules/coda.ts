import type { Rule } from '../model.ts';

/** Coda tokens are plain UUIDs. */
export const coda: readonly Rule[] = [
  {
    id: 'coda-api-token',
    title: 'Coda API token',
    severity: 'error',
    why: 'Anyone holding it can read and change your docs.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['coda'] },
    remedy: {
      revoke: 'https://coda.io/account',
      steps: [
        'Revoke the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CODA_API_TOKEN', 'CODA_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://coda.io/apis/v1/whoami',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://coda.io/developers/apis/v1'],
    examples: {
      match: ['CODA_API_TOKEN=[[uuid]]'],
      ignore: ['CODA_API_TOKEN=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
