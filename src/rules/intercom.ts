import type { Rule } from '../model.ts';

/** Intercom tokens: base64 of `tok:` and an opaque id. */
export const intercom: readonly Rule[] = [
  {
    id: 'intercom-access-token',
    title: 'Intercom access token',
    severity: 'error',
    why: 'Anyone holding it can read and write conversations and contacts.',
    keywords: ['dg9ro'],
    // `dG9rO`, 54 base64 characters, `=`.
    pattern: /(?<![\w+/-])(?<secret>dG9rO[A-Za-z0-9+/]{54}=)(?![\w+/=-])/dg,
    prefixes: ['dG9rO'],
    checksum: { name: 'intercom-token', use: 'reject' },
    remedy: {
      revoke: 'https://app.intercom.com/a/apps/_/developer-hub',
      steps: [
        'Regenerate the token under Authentication of the app',
        'Hand the new token to the program through the environment',
      ],
      instead: null,
    },
    env: ['INTERCOM_ACCESS_TOKEN', 'INTERCOM_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.intercom.io/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.intercom.com/docs/build-an-integration/learn-more/authentication'],
    examples: {
      match: [
        "export INTERCOM_ACCESS_TOKEN='[[<]][[base64-of:tok:[[hex:8]]_[[hex:4]]_[[hex:4]]_[[hex:4]]_[[hex:12]]:1:0]][[>]]'",
      ],
      ignore: ['INTERCOM_ACCESS_TOKEN=dG9rOxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx='],
    },
  },
];
