import type { Rule } from '../model.ts';

/** Daytona keys: 32 bytes in hexadecimal. */
export const daytona: readonly Rule[] = [
  {
    id: 'daytona-api-key',
    title: 'Daytona API key',
    severity: 'error',
    why: 'Anyone holding it can run code in the sandboxes of the organisation and read what is in them.',
    keywords: ['dtn_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>dtn_[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['dtn_'],
    remedy: {
      revoke: 'https://app.daytona.io/dashboard/keys',
      steps: ['Revoke the key on the page of API keys and make another one'],
      instead: null,
    },
    env: ['DAYTONA_API_KEY'],
    references: ['https://www.daytona.io/docs/en/api-keys'],
    examples: {
      match: ['DAYTONA_API_KEY=dtn_[[hex:64]]'],
      ignore: ['DAYTONA_API_KEY=dtn_your_key_here'],
    },
  },
];
