import type { Rule } from '../model.ts';

/** Runway keys. */
export const runway: readonly Rule[] = [
  {
    id: 'runway-api-key',
    title: 'Runway API secret',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account.',
    keywords: ['key_'],
    // `key_` and 128 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>key_[0-9A-Fa-f]{128})(?![A-Za-z0-9])/dg,
    prefixes: ['key_'],
    remedy: {
      revoke: 'https://dev.runwayml.com/',
      steps: [
        'Disable the key in the developer portal',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['RUNWAYML_API_SECRET', 'RUNWAY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.dev.runwayml.com/v1/organization',
      headers: { Authorization: 'Bearer <secret>', 'X-Runway-Version': '2024-11-06' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.dev.runwayml.com/'],
    examples: {
      match: ['"RUNWAYML_API_SECRET": "key_[[hex:128]]"'],
      ignore: ['RUNWAYML_API_SECRET=key_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
