import type { Rule } from '../model.ts';

/** Samsara tokens. */
export const samsara: readonly Rule[] = [
  {
    id: 'samsara-api-token',
    title: 'Samsara API token',
    severity: 'error',
    why: 'Anyone holding it can read where the vehicles of the fleet are.',
    keywords: ['samsara_api_'],
    // `samsara_api_` and 26 to 32 letters and digits. 30 is usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>samsara_api_[A-Za-z0-9]{26,32})(?![\w-])/dg,
    prefixes: ['samsara_api_'],
    remedy: {
      revoke: 'https://cloud.samsara.com',
      steps: [
        'Delete the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SAMSARA_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.samsara.com/fleet/vehicles?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.samsara.com/docs/authentication'],
    examples: {
      match: ['SAMSARA_API_TOKEN: "samsara_api_[[base62:30]]"'],
      ignore: ['SAMSARA_API_TOKEN=samsara_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
