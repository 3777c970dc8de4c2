import type { Rule } from '../model.ts';

/** BestTime keys. `pub_` is public. */
export const besttime: readonly Rule[] = [
  {
    id: 'besttime-private-key',
    title: 'BestTime private key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['pri_'],
    // `pri_` and 32 hex digits.
    pattern: /(?<![\w-])(?<secret>pri_[0-9a-f]{32})(?![\w-])/dg,
    prefixes: ['pri_'],
    remedy: {
      revoke: 'https://besttime.app',
      steps: ['Replace the key in the account', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BESTTIME_API_KEY'],
    references: ['https://besttime.app/'],
    examples: {
      match: ['"BESTTIME_API_KEY": "pri_[[hex:32]]"'],
      ignore: ['BESTTIME_PUBLIC_KEY=pub_[[hex:32]]', 'BESTTIME_API_KEY=pri_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
