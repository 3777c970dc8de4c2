import type { Rule } from '../model.ts';

/** Xero: values that only their context names. */
export const xero: readonly Rule[] = [
  {
    id: 'xero-client-secret',
    title: 'Xero client secret',
    severity: 'error',
    why: 'Anyone holding it can act as the app on the books of its users.',
    keywords: [],
    // 48 of base64url; the id of the client is 32 hex digits with capitals.
    pattern: /^(?<secret>[\w-]{48})$/dg,
    context: { words: ['xero'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://developer.xero.com/app/manage',
      steps: ['Generate a new secret', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['XERO_CLIENT_SECRET'],
    references: ['https://developer.xero.com/'],
    examples: {
      match: ['XERO_CLIENT_SECRET=[[base64url:48]]'],
      ignore: ['XERO_CLIENT_SECRET=${XERO_CLIENT_SECRET}', 'etag: "[[base64url:48]]"'],
    },
  },
];
