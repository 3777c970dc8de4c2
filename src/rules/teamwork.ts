import type { Rule } from '../model.ts';

/** Teamwork tokens. */
export const teamwork: readonly Rule[] = [
  {
    id: 'teamwork-api-token',
    title: 'Teamwork API token',
    severity: 'error',
    why: 'Anyone holding it can act as you in all projects.',
    keywords: ['tkn.v1_'],
    // `tkn.v1_`, 71 base64 characters, `=`.
    pattern: /(?<![\w-])(?<secret>tkn\.v1_[A-Za-z0-9+/]{71}=)(?![\w+/=-])/dg,
    prefixes: ['tkn.v1_'],
    remedy: {
      revoke: null,
      steps: ['Regenerate the token in the profile', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['TEAMWORK_API_KEY'],
    references: ['https://apidocs.teamwork.com/'],
    examples: {
      match: ['"TEAMWORK_API_KEY": "[[<]]tkn.v1_[[base64:71]]=[[>]]"'],
      ignore: ['TEAMWORK_API_KEY=tkn.v1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx='],
    },
  },
];
