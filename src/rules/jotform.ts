import type { Rule } from '../model.ts';

/** Jotform keys have no prefix. */
export const jotform: readonly Rule[] = [
  {
    id: 'jotform-api-key',
    title: 'Jotform API key',
    severity: 'error',
    why: 'Anyone holding it can read forms and submissions.',
    keywords: [],
    // 32 lower-case letters and digits.
    pattern: /^(?<secret>[0-9a-z]{32})$/dg,
    context: { words: ['jotform'] },
    remedy: {
      revoke: 'https://www.jotform.com/myaccount/api',
      steps: [
        'Delete the key in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['JOTFORM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.jotform.com/user?apiKey=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://www.jotform.com/myaccount/api'],
    examples: {
      match: ["export JOTFORM_API_KEY='[[base36:32]]'"],
      ignore: ['JOTFORM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'JOTFORM_API_KEY=${JOTFORM_API_KEY}'],
    },
  },
];
