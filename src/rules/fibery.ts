import type { Rule } from '../model.ts';

/** Fibery tokens. */
export const fibery: readonly Rule[] = [
  {
    id: 'fibery-api-token',
    title: 'Fibery API token',
    severity: 'error',
    why: 'Anyone holding it can read and change the data of the workspace.',
    keywords: [],
    // Eight hex digits, `.`, 35 hex digits.
    pattern: /^(?<secret>[0-9a-f]{8}\.[0-9a-f]{35})$/dg,
    context: { words: ['fibery'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the key in the workspace settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FIBERY_API_TOKEN'],
    references: ['https://api.fibery.io/'],
    examples: {
      match: ["export FIBERY_API_TOKEN='[[hex:8]].[[hex:35]]'"],
      ignore: ['FIBERY_API_TOKEN=xxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
