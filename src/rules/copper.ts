import type { Rule } from '../model.ts';

/** Copper keys have no prefix. */
export const copper: readonly Rule[] = [
  {
    id: 'copper-api-key',
    title: 'Copper API key',
    severity: 'error',
    why: 'Anyone holding it can read and change CRM data, together with the mail address of the user.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['copper', 'prosperworks'], lines: 0 },
    remedy: {
      revoke: 'https://app.copper.com',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['COPPER_API_KEY'],
    references: ['https://app.copper.com/'],
    examples: {
      match: ["export COPPER_API_KEY='[[hex:32]]'"],
      ignore: ['COPPER_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
