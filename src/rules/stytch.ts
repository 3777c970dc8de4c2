import type { Rule } from '../model.ts';

/** Stytch secrets. Project id and public token are public. */
export const stytch: readonly Rule[] = [
  {
    id: 'stytch-secret',
    title: 'Stytch secret',
    severity: 'error',
    why: 'Anyone holding it can read and change all users and sessions.',
    keywords: ['secret-live-'],
    // `secret-live-`, 35 base64url characters, `=`.
    pattern: /(?<![A-Za-z0-9])(?<secret>secret-live-[\w-]{35}=)(?![\w=-])/dg,
    prefixes: ['secret-live-'],
    remedy: {
      revoke: 'https://stytch.com/dashboard/api-keys',
      steps: ['Rotate the secret of the project', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['STYTCH_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://api.stytch.com/v1/users/search',
      headers: { Authorization: 'Basic base64(<project id>:<secret>)', 'Content-Type': 'application/json' },
      body: '{"limit":1}',
      live: '200',
      dead: '401',
    },
    references: ['https://stytch.com/docs/api/authentication'],
    examples: {
      match: ["export STYTCH_SECRET='[[<]]secret-live-[[base64url:35]]=[[>]]'"],
      ignore: [
        'STYTCH_PUBLIC_TOKEN=public-token-live-[[uuid]]',
        'STYTCH_SECRET=secret-live-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=',
      ],
    },
  },
  {
    id: 'stytch-secret-test',
    title: 'Stytch test secret',
    severity: 'warning',
    why: 'Anyone holding it can read and change the users of the test environment.',
    keywords: ['secret-test-'],
    // `secret-test-`, 35 base64url characters, `=`.
    pattern: /(?<![A-Za-z0-9])(?<secret>secret-test-[\w-]{35}=)(?![\w=-])/dg,
    prefixes: ['secret-test-'],
    remedy: {
      revoke: 'https://stytch.com/dashboard/api-keys',
      steps: ['Rotate the secret of the project', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['STYTCH_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://test.stytch.com/v1/users/search',
      headers: { Authorization: 'Basic base64(<project id>:<secret>)', 'Content-Type': 'application/json' },
      body: '{"limit":1}',
      live: '200',
      dead: '401',
    },
    references: ['https://stytch.com/docs/api/authentication'],
    examples: {
      match: ['"STYTCH_SECRET": "[[<]]secret-test-[[base64url:35]]=[[>]]"'],
      ignore: [
        'STYTCH_PROJECT_ID=project-test-[[uuid]]',
        'STYTCH_SECRET=secret-test-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx=',
      ],
    },
  },
];
