import type { Rule } from '../model.ts';

/** LocationIQ tokens. Here `pk.` is the only kind of key. */
export const locationiq: readonly Rule[] = [
  {
    id: 'locationiq-access-token',
    title: 'LocationIQ access token',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['pk.'],
    // `pk.` and 32 hex digits.
    pattern: /(?<![\w-])(?<secret>pk\.[0-9a-f]{32})(?![\w-])/dg,
    prefixes: ['pk.'],
    remedy: {
      revoke: 'https://my.locationiq.com/dashboard',
      steps: [
        'Delete the token in the dashboard',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LOCATIONIQ_API_KEY', 'LOCATIONIQ_TOKEN'],
    references: ['https://docs.locationiq.com/docs/access-tokens'],
    examples: {
      match: ['LOCATIONIQ_API_KEY=pk.[[hex:32]]'],
      ignore: ['LOCATIONIQ_API_KEY=pk.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
