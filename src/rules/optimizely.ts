import type { Rule } from '../model.ts';

/** Optimizely tokens. SDK keys are public. */
export const optimizely: readonly Rule[] = [
  {
    id: 'optimizely-personal-token',
    title: 'Optimizely personal access token',
    severity: 'error',
    why: 'Anyone holding it can read and change experiments.',
    keywords: [],
    // `2:` and 48 to 56 base64url characters.
    pattern: /^(?<secret>2:[\w-]{48,56})$/dg,
    context: { words: ['optimizely'] },
    remedy: {
      revoke: 'https://app.optimizely.com/v2/profile/api',
      steps: [
        'Revoke the token in the profile',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['OPTIMIZELY_TOKEN', 'OPTIMIZELY_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.optimizely.com/v2/projects',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.optimizely.com/v2/profile/api'],
    examples: {
      match: ['OPTIMIZELY_TOKEN: "[[<]]2:[[base64url:52]][[>]]"'],
      ignore: ['OPTIMIZELY_TOKEN=2:xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
