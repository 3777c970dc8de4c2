import type { Rule } from '../model.ts';

/** Finicity (Mastercard) credentials have no prefix. */
export const finicity: readonly Rule[] = [
  {
    id: 'finicity-app-key',
    title: 'Finicity app key or partner secret',
    severity: 'error',
    why: 'Anyone holding it can read the bank data of your users.',
    keywords: [],
    // The app key has 32 hex digits, the partner secret 20 characters.
    pattern: /^(?<secret>[0-9a-f]{32}|[0-9a-zA-Z]{20})$/dg,
    context: { words: ['finicity'] },
    remedy: {
      revoke: 'https://developer.mastercard.com',
      steps: [
        'Rotate the credential in the developer portal',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FINICITY_APP_KEY', 'FINICITY_PARTNER_SECRET'],
    references: ['https://developer.mastercard.com/'],
    examples: {
      match: ['"FINICITY_APP_KEY": "[[hex:32]]"'],
      ignore: ['FINICITY_PARTNER_ID=[[digits:13]]'],
    },
  },
];
