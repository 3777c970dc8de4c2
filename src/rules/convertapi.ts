import type { Rule } from '../model.ts';

/** ConvertAPI secrets. */
export const convertapi: readonly Rule[] = [
  {
    id: 'convertapi-secret',
    title: 'ConvertAPI secret',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // `secret_` and 16 letters and digits.
    pattern: /^(?<secret>secret_[A-Za-z0-9]{16})$/dg,
    prefixes: ['secret_'],
    context: { words: ['convertapi'] },
    remedy: {
      revoke: 'https://www.convertapi.com/a/authentication',
      steps: [
        'Rotate the secret in the authentication settings',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['CONVERTAPI_SECRET', 'CONVERT_API_SECRET'],
    references: ['https://www.convertapi.com/a/authentication'],
    examples: {
      match: ["export CONVERTAPI_SECRET='secret_[[base62:16]]'"],
      ignore: ['CONVERTAPI_SECRET=secret_xxxxxxxxxxxxxxxx'],
    },
  },
];
