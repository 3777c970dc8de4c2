import type { Rule } from '../model.ts';

/** Windsurf (Codeium) editor sessions. */
export const windsurf: readonly Rule[] = [
  {
    id: 'windsurf-api-key',
    title: 'Windsurf session key',
    severity: 'error',
    why: 'Anyone holding it can use the paid seat of the account.',
    keywords: ['sk-ws-01-'],
    // `sk-ws-01-` and 60 to 400 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-ws-01-[\w-]{60,400})(?![\w-])/dg,
    prefixes: ['sk-ws-01-'],
    remedy: {
      revoke: 'https://windsurf.com/account',
      steps: ['Sign out of all sessions in the account page', 'Sign in again; the editor keeps the new key itself'],
      instead: null,
    },
    env: ['WINDSURF_API_KEY', 'CODEIUM_API_KEY'],
    references: ['https://windsurf.com/account'],
    examples: {
      match: ['"WINDSURF_API_KEY": "sk-ws-01-[[base64url:80]]"'],
      ignore: ['WINDSURF_API_KEY=sk-ws-01-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
