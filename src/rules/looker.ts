import type { Rule } from '../model.ts';

/** Looker pairs: the client id has 20 characters, the secret 24. */
export const looker: readonly Rule[] = [
  {
    id: 'looker-client-secret',
    title: 'Looker client secret',
    severity: 'error',
    why: 'Anyone holding it can query the data that the user may see.',
    keywords: [],
    // 24 lower-case letters and digits.
    pattern: /^(?<secret>[0-9a-z]{24})$/dg,
    context: { words: ['looker', 'lookersdk'], names: ['secret'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the API key of the user in the admin panel',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['LOOKERSDK_CLIENT_SECRET', 'LOOKER_CLIENT_SECRET'],
    references: ['https://cloud.google.com/looker/docs/api-auth'],
    examples: {
      match: ['"LOOKERSDK_CLIENT_SECRET": "[[base36:24]]"'],
      ignore: [
        'LOOKERSDK_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxx',
        'LOOKERSDK_CLIENT_SECRET=${LOOKERSDK_CLIENT_SECRET}',
      ],
    },
  },
];
