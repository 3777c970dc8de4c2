import type { Rule } from '../model.ts';

/** Mercury tokens end in their own name backwards. */
export const mercury: readonly Rule[] = [
  {
    id: 'mercury-api-token',
    title: 'Mercury API token',
    severity: 'error',
    why: 'Anyone holding it can read and move what is in the bank accounts.',
    keywords: ['mercury_production_'],
    // Kind of the token, 40 to 50 characters, and `_yrucrem`; `secret-token:` often stands before it.
    pattern: /(?<![A-Za-z0-9])(?<secret>mercury_production_[a-z]{3,6}_[A-Za-z0-9]{40,50}_yrucrem)(?![\w-])/dg,
    prefixes: ['mercury_production_'],
    remedy: {
      revoke: 'https://app.mercury.com/settings/tokens',
      steps: [
        'Delete the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MERCURY_API_TOKEN', 'MERCURY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.mercury.com/api/v1/accounts',
      headers: { Authorization: 'Bearer secret-token:<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.mercury.com/reference/getaccount'],
    examples: {
      match: ['MERCURY_API_TOKEN=mercury_production_rma_[[base62:43]]_yrucrem'],
      ignore: ['MERCURY_API_TOKEN=mercury_production_...'],
    },
  },
];
