import type { Rule } from '../model.ts';

/** Censys pairs: the id is a UUID, the secret has 32 characters. */
export const censys: readonly Rule[] = [
  {
    id: 'censys-api-secret',
    title: 'Censys API secret',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['censys'], names: ['secret'] },
    remedy: {
      revoke: 'https://accounts.censys.io',
      steps: ['Reset the secret in the account', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['CENSYS_API_SECRET'],
    references: ['https://accounts.censys.io/'],
    examples: {
      match: ['"CENSYS_API_SECRET": "[[base62:32]]"'],
      ignore: ['CENSYS_API_ID=[[uuid]]', 'CENSYS_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
