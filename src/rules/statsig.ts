import type { Rule } from '../model.ts';

/** Statsig: values that only their context names. */
export const statsig: readonly Rule[] = [
  {
    id: 'statsig-server-secret',
    title: 'Statsig server secret or console key',
    severity: 'error',
    why: 'Anyone holding it can read the gates, and with a console key change them.',
    keywords: [],
    // `secret-` or `console-`, and 43 letters and digits.
    pattern: /^(?<secret>(?:secret|console)-[A-Za-z0-9]{40,46})$/dg,
    prefixes: ['secret-', 'console-'],
    context: { words: ['statsig'] },
    remedy: {
      revoke: 'https://console.statsig.com/api_keys',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['STATSIG_SERVER_SECRET', 'STATSIG_SECRET_KEY', 'STATSIG_CONSOLE_API_KEY'],
    references: ['https://docs.statsig.com/'],
    examples: {
      match: ['STATSIG_SERVER_SECRET=secret-[[base62:43]]', 'STATSIG_CONSOLE_API_KEY=console-[[base62:43]]'],
      ignore: [
        'STATSIG_CLIENT_KEY=client-[[base62:43]]',
        'STATSIG_SERVER_SECRET=${STATSIG_SERVER_SECRET}',
        'etag: "secret-[[base62:43]]"',
      ],
    },
  },
];
