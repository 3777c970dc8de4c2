import type { Rule } from '../model.ts';

/** Pipedrive tokens have no prefix. */
export const pipedrive: readonly Rule[] = [
  {
    id: 'pipedrive-api-token',
    title: 'Pipedrive API token',
    severity: 'error',
    why: 'Anyone holding it can read and change CRM data.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['pipedrive'] },
    remedy: {
      revoke: 'https://app.pipedrive.com/settings/api',
      steps: [
        'Generate a new token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PIPEDRIVE_API_TOKEN', 'PIPEDRIVE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.pipedrive.com/v1/users/me?api_token=<secret>',
      headers: {},
      live: '200 success true',
      dead: '401',
    },
    references: ['https://pipedrive.readme.io/docs/how-to-find-the-api-token'],
    examples: {
      match: ['PIPEDRIVE_API_TOKEN: "[[hex:40]]"'],
      ignore: ['PIPEDRIVE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
