import type { Rule } from '../model.ts';

/** Lokalise tokens have no prefix. */
export const lokalise: readonly Rule[] = [
  {
    id: 'lokalise-api-token',
    title: 'Lokalise API token',
    severity: 'warning',
    why: 'Anyone holding it can read and change translations.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['lokalise'] },
    remedy: {
      revoke: 'https://app.lokalise.com/profile',
      steps: [
        'Delete the token in the profile',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LOKALISE_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.lokalise.com/api2/projects?limit=1',
      headers: { 'X-Api-Token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.lokalise.com/profile'],
    examples: {
      match: ['LOKALISE_API_TOKEN: "[[hex:40]]"'],
      ignore: ['LOKALISE_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
