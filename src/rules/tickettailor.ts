import type { Rule } from '../model.ts';

/** Ticket Tailor keys. */
export const tickettailor: readonly Rule[] = [
  {
    id: 'tickettailor-api-key',
    title: 'Ticket Tailor API key',
    severity: 'error',
    why: 'Anyone holding it can read orders and attendees.',
    keywords: ['sk_'],
    // `sk_`, 3 to 6 digits, `_`, 4 to 8 digits, `_`, 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_\d{3,6}_\d{4,8}_[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_'],
    remedy: {
      revoke: 'https://app.tickettailor.com',
      steps: [
        'Delete the key in the box office settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TICKET_TAILOR_API_KEY'],
    references: ['https://app.tickettailor.com/'],
    examples: {
      match: ['TICKET_TAILOR_API_KEY=sk_[[digits:4]]_[[digits:6]]_[[hex:32]]'],
      ignore: ['TICKET_TAILOR_API_KEY=sk_xxxx_xxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
