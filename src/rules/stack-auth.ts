import type { Rule } from '../model.ts';

/** Stack Auth: the key of the server; those of clients begin `pck_` and are public. */
export const stackAuth: readonly Rule[] = [
  {
    id: 'stack-auth-secret-server-key',
    title: 'Stack Auth secret server key',
    severity: 'error',
    why: 'Anyone holding it can read and change every user of the project.',
    keywords: ['ssk_'],
    // 225 bits in Crockford's base 32, in lower case.
    pattern: /(?<![A-Za-z0-9])(?<secret>ssk_[0-9a-hjkmnp-tv-z]{45})(?![A-Za-z0-9])/dg,
    prefixes: ['ssk_'],
    remedy: {
      revoke: 'https://app.stack-auth.com',
      steps: ['Revoke the key under API keys of the project and make another one'],
      instead: null,
    },
    env: ['STACK_SECRET_SERVER_KEY'],
    references: ['https://docs.stack-auth.com/docs/getting-started/setup'],
    examples: {
      match: ['STACK_SECRET_SERVER_KEY=[[<]]ssk_[[digits:20]]k[[digits:24]][[>]]'],
      ignore: [
        'STACK_SECRET_SERVER_KEY=ssk_...',
        'STACK_SECRET_SERVER_KEY=ssk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
