import type { Rule } from '../model.ts';

/** Nylas keys. */
export const nylas: readonly Rule[] = [
  {
    id: 'nylas-api-key',
    title: 'Nylas API key',
    severity: 'error',
    why: 'Anyone holding it can read and send the mail and calendars of all connected users.',
    keywords: ['nyk_'],
    // `nyk_` and 67 characters, of which the first three may be a version: `nyk_v0_` and 64. Nylas publishes no form; this one
    // is what public programs hold.
    pattern: /(?<![A-Za-z0-9])(?<secret>nyk_(?:v\d_[A-Za-z0-9]{64}|[A-Za-z0-9]{67}))(?![\w-])/dg,
    prefixes: ['nyk_'],
    remedy: {
      revoke: 'https://dashboard-v3.nylas.com',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['NYLAS_API_KEY', 'NYLAS_CLIENT_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.us.nylas.com/v3/webhooks',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.nylas.com/docs/v3/auth/'],
    examples: {
      match: ['NYLAS_API_KEY=nyk_[[base62:67]]', 'NYLAS_API_KEY=nyk_v0_[[base62:64]]'],
      ignore: ['NYLAS_API_KEY=nyk_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
