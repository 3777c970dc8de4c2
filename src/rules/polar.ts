import type { Rule } from '../model.ts';

/** Polar tokens. */
export const polar: readonly Rule[] = [
  {
    id: 'polar-access-token',
    title: 'Polar access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of your store.',
    keywords: ['polar_oat_', 'polar_pat_', 'polar_at_'],
    // `polar_`, `oat`, `pat` or `at`, `_`, 20 to 100 base64url characters. 43 are usual.
    pattern: /(?<![\w-])(?<secret>polar_(?:oat|pat|at)_[\w-]{20,100})(?![\w-])/dg,
    prefixes: ['polar_oat_', 'polar_pat_', 'polar_at_'],
    remedy: {
      revoke: 'https://polar.sh/settings',
      steps: [
        'Delete the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['POLAR_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.polar.sh/v1/organizations/',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://polar.sh/docs/integrate/oat'],
    examples: {
      match: [
        '"POLAR_ACCESS_TOKEN": "polar_oat_[[base64url:43]]"',
        '"POLAR_ACCESS_TOKEN": "polar_pat_[[base64url:43]]"',
        '"POLAR_ACCESS_TOKEN": "polar_at_[[base64url:43]]"',
      ],
      ignore: ['POLAR_ACCESS_TOKEN=polar_oat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
