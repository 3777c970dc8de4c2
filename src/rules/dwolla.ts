import type { Rule } from '../model.ts';

/** Dwolla credentials have no prefix. */
export const dwolla: readonly Rule[] = [
  {
    id: 'dwolla-secret',
    title: 'Dwolla application secret',
    severity: 'error',
    why: 'Anyone holding it can transfer money between bank accounts.',
    keywords: [],
    // 50 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{50})$/dg,
    context: { words: ['dwolla'], names: ['secret'] },
    remedy: {
      revoke: 'https://dashboard.dwolla.com/applications',
      steps: ['Regenerate the secret of the application', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['DWOLLA_APP_SECRET', 'DWOLLA_SECRET'],
    references: ['https://dashboard.dwolla.com/applications'],
    examples: {
      match: ["export DWOLLA_APP_SECRET='[[base62:50]]'"],
      ignore: [
        'DWOLLA_APP_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'DWOLLA_APP_SECRET=${DWOLLA_APP_SECRET}',
      ],
    },
  },
];
