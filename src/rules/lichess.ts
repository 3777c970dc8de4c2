import type { Rule } from '../model.ts';

/** Lichess tokens. */
export const lichess: readonly Rule[] = [
  {
    id: 'lichess-token',
    title: 'Lichess personal access token',
    severity: 'warning',
    why: 'Anyone holding it can act as you within the scopes of the token.',
    keywords: ['lip_'],
    // `lip_` and 16 to 60 letters and digits. 20 are usual.
    pattern: /(?<![\w-])(?<secret>lip_[A-Za-z0-9]{16,60})(?![\w-])/dg,
    prefixes: ['lip_'],
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://lichess.org/account/oauth/token',
      steps: [
        'Delete the token in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LICHESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://lichess.org/api/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://lichess.org/account/oauth/token'],
    examples: {
      match: ['LICHESS_TOKEN: "lip_[[base62:20]]"'],
      ignore: ['LICHESS_TOKEN=lip_xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
