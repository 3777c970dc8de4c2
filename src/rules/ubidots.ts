import type { Rule } from '../model.ts';

/** Ubidots tokens. */
export const ubidots: readonly Rule[] = [
  {
    id: 'ubidots-token',
    title: 'Ubidots token',
    severity: 'warning',
    why: 'Anyone holding it can read and change the data of your devices.',
    keywords: ['bbff-', 'bbus-'],
    // `BBFF` or `BBUS`, `-`, 30 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:BBFF|BBUS)-[A-Za-z0-9]{30})(?![A-Za-z0-9])/dg,
    prefixes: ['BBFF-', 'BBUS-'],
    remedy: {
      revoke: 'https://industrial.ubidots.com',
      steps: [
        'Delete the token in the API credentials',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['UBIDOTS_TOKEN'],
    references: ['https://industrial.ubidots.com/'],
    examples: {
      match: ['UBIDOTS_TOKEN=BBFF-[[base62:30]]', 'UBIDOTS_TOKEN=BBUS-[[base62:30]]'],
      ignore: ['UBIDOTS_TOKEN=BBFF-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
