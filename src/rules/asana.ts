import type { Rule } from '../model.ts';

/** Asana tokens and application secrets. */
export const asana: readonly Rule[] = [
  {
    id: 'asana-personal-access-token',
    title: 'Asana personal access token',
    severity: 'error',
    why: 'Anyone holding it can act as you in every workspace.',
    keywords: [],
    // Version, one or two ids of 16 digits, and 32 hex digits: distinctive, but without a fixed text to look for.
    pattern: /^(?<secret>[0-9]\/\d{15,17}(?:\/\d{15,17})?:[0-9a-f]{32})$/dg,
    context: { words: ['asana'], alone: true },
    remedy: {
      revoke: 'https://app.asana.com/0/my-apps',
      steps: [
        'Deauthorize the token in the developer console',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ASANA_TOKEN', 'ASANA_ACCESS_TOKEN', 'ASANA_PAT'],
    verification: {
      method: 'GET',
      url: 'https://app.asana.com/api/1.0/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.asana.com/docs/personal-access-token'],
    examples: {
      match: ["export ASANA_TOKEN='[[<]]2/[[digits:16]]/[[digits:16]]:[[hex:32]][[>]]'"],
      ignore: ['ASANA_TOKEN=${ASANA_TOKEN}'],
    },
  },
  {
    id: 'asana-client-secret',
    title: 'Asana OAuth client secret',
    severity: 'error',
    why: 'Anyone holding it can pose as your application towards Asana.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['asana'], names: ['secret'] },
    remedy: {
      revoke: 'https://app.asana.com/0/my-apps',
      steps: [
        'Reset the client secret in the developer console',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['ASANA_CLIENT_SECRET'],
    references: ['https://developers.asana.com/docs/oauth'],
    examples: {
      match: ['"ASANA_CLIENT_SECRET": "[[hex:32]]"'],
      ignore: ['ASANA_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
