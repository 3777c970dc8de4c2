import type { Rule } from '../model.ts';

/** OneLogin credentials. */
export const onelogin: readonly Rule[] = [
  {
    id: 'onelogin-api-credential',
    title: 'OneLogin client secret',
    severity: 'error',
    why: 'Anyone holding it can read and change the directory.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['onelogin'], names: ['secret'] },
    remedy: {
      revoke: null,
      steps: ['Disable the credential under Developers', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['ONELOGIN_CLIENT_SECRET'],
    references: ['https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials'],
    examples: {
      match: ["export ONELOGIN_CLIENT_SECRET='[[hex:64]]'"],
      ignore: [
        'ONELOGIN_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
