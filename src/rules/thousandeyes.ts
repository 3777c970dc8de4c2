import type { Rule } from '../model.ts';

/** ThousandEyes: values that only their context names. */
export const thousandeyes: readonly Rule[] = [
  {
    id: 'thousandeyes-oauth-token',
    title: 'ThousandEyes API token',
    severity: 'error',
    why: 'Anyone holding it can read and change the tests and results of the account.',
    keywords: [],
    // A basic token of 32 letters and digits, or a bearer token that is a UUID.
    pattern: /^(?<secret>[A-Za-z0-9]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['thousandeyes'], names: ['token', 'bearer', 'secret', 'key', 'password'] },
    remedy: {
      revoke: 'https://app.thousandeyes.com/account-settings/users-roles/profile',
      steps: [
        'Revoke the token under Profile > User API tokens',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TE_TOKEN', 'THOUSANDEYES_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.thousandeyes.com/v7/account-groups',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.cisco.com/docs/thousandeyes/authentication/'],
    examples: {
      match: ['THOUSANDEYES_TOKEN=[[base62:32]]', 'TE_TOKEN: "[[uuid]]"'],
      ignore: ['TE_TOKEN=${TE_TOKEN}', 'etag: "[[base62:32]]"'],
    },
  },
];
