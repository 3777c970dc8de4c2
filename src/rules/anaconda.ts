import type { Rule } from '../model.ts';

/** Tokens of anaconda.org. */
export const anaconda: readonly Rule[] = [
  {
    id: 'anaconda-token',
    title: 'Anaconda token',
    severity: 'error',
    why: 'Anyone holding it can read the private packages of the account, and publish where it allows that.',
    keywords: ['anaconda.org/t/', 'conda-token '],
    // Two letters and a UUID, in the path of a channel or behind the option of a login.
    pattern:
      /(?:conda\.anaconda\.org\/t\/|anaconda\.org --conda-token )(?<secret>[a-z]{2}-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/dg,
    remedy: {
      revoke: 'https://anaconda.org/settings/access',
      steps: [
        'Revoke the token in the settings',
        'Create a new token and hand it to conda through its credential store',
      ],
      instead: null,
    },
    env: ['ANACONDA_API_TOKEN'],
    references: ['https://pixi.prefix.dev/latest/deployment/authentication'],
    examples: {
      match: [
        'channels:\n  - https://conda.anaconda.org/t/[[<]]ka-[[uuid]][[>]]/acme',
        'pixi auth login anaconda.org --conda-token [[<]]xy-[[uuid]][[>]]',
      ],
      ignore: ['https://conda.anaconda.org/t/<TOKEN>/acme', 'https://conda.anaconda.org/t/$TOKEN/acme'],
    },
  },
];
