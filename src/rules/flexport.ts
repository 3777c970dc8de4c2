import type { Rule } from '../model.ts';

/** Flexport (Deliverr) tokens. */
export const flexport: readonly Rule[] = [
  {
    id: 'flexport-logistics-token',
    title: 'Flexport logistics token',
    severity: 'error',
    why: 'Anyone holding it can read and change inventory and orders.',
    keywords: ['shltm_'],
    // `shltm_` and 40 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>shltm_[\w-]{40})(?![\w-])/dg,
    prefixes: ['shltm_'],
    remedy: {
      revoke: 'https://portal.flexport.com',
      steps: [
        'Delete the token in the portal',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FLEXPORT_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://logistics-api.flexport.com/logistics/api/2024-04/webhooks',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://portal.flexport.com/'],
    examples: {
      match: ['FLEXPORT_API_TOKEN=shltm_[[base64url:40]]'],
      ignore: ['FLEXPORT_API_TOKEN=shltm_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
