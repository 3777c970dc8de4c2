import type { Rule } from '../model.ts';

/** Crowdin tokens have no prefix. */
export const crowdin: readonly Rule[] = [
  {
    id: 'crowdin-personal-token',
    title: 'Crowdin personal access token',
    severity: 'warning',
    why: 'Anyone holding it can read and change translations.',
    keywords: [],
    // 80 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{80})$/dg,
    context: { words: ['crowdin'], files: ['crowdin.yml'] },
    remedy: {
      revoke: 'https://crowdin.com/settings#api-key',
      steps: [
        'Revoke the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CROWDIN_PERSONAL_TOKEN', 'CROWDIN_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.crowdin.com/api/v2/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://crowdin.com/settings#api-key'],
    examples: {
      match: ['CROWDIN_PERSONAL_TOKEN: "[[base62:80]]"'],
      ignore: [
        'CROWDIN_PERSONAL_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'CROWDIN_PERSONAL_TOKEN=${CROWDIN_PERSONAL_TOKEN}',
      ],
    },
  },
];
