import type { Rule } from '../model.ts';

/** Luno pairs: the id has 13 characters, the secret 43. */
export const luno: readonly Rule[] = [
  {
    id: 'luno-api-secret',
    title: 'Luno API secret',
    severity: 'error',
    why: 'Anyone holding it can trade within the permissions of the key.',
    keywords: [],
    // 43 base64url characters.
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: { words: ['luno'], names: ['secret'] },
    remedy: {
      revoke: 'https://www.luno.com/wallet/security/api_keys',
      steps: ['Delete the key in the security settings', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['LUNO_API_KEY_SECRET'],
    references: ['https://www.luno.com/wallet/security/api_keys'],
    examples: {
      match: ['LUNO_API_KEY_SECRET=[[base64url:43]]'],
      ignore: [
        'LUNO_API_KEY_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'LUNO_API_KEY_SECRET=${LUNO_API_KEY_SECRET}',
      ],
    },
  },
];
