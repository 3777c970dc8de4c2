import type { Rule } from '../model.ts';

/** QuickBooks: values that only their context names. */
export const quickbooks: readonly Rule[] = [
  {
    id: 'quickbooks-client-secret',
    title: 'QuickBooks client secret',
    severity: 'error',
    why: 'Anyone holding it can act as the app on the books of its users.',
    keywords: [],
    // 40 letters and digits; the id of the client has 50 and begins AB.
    pattern: /^(?<secret>[A-Za-z0-9]{40})$/dg,
    context: { words: ['quickbooks', 'intuit', 'qbo'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://developer.intuit.com/app/developer/dashboard',
      steps: ['Rotate the secret', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['QUICKBOOKS_CLIENT_SECRET', 'QBO_CLIENT_SECRET', 'INTUIT_CLIENT_SECRET'],
    references: ['https://developer.intuit.com/'],
    examples: {
      match: ['QUICKBOOKS_CLIENT_SECRET=[[base62:40]]', 'INTUIT_CLIENT_SECRET=[[base62:40]]'],
      ignore: ['QUICKBOOKS_CLIENT_SECRET=${QUICKBOOKS_CLIENT_SECRET}', 'etag: "[[base62:40]]"'],
    },
  },
];
