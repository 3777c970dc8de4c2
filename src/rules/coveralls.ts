import type { Rule } from '../model.ts';

/** Coveralls: repository and personal tokens. */
export const coveralls: readonly Rule[] = [
  {
    id: 'coveralls-repo-token',
    title: 'Coveralls token',
    severity: 'warning',
    why: 'Anyone holding it can upload coverage.',
    keywords: [],
    pattern: /^(?<secret>[A-Za-z0-9]{33}(?:[A-Za-z0-9]{4})?)$/dg,
    context: {
      words: ['coveralls'],
    },
    remedy: {
      revoke: 'https://coveralls.io/',
      steps: ['Regenerate the token in the settings of the repository'],
      instead: null,
    },
    env: ['COVERALLS_REPO_TOKEN'],
    references: ['https://docs.coveralls.io/'],
    examples: {
      match: ['COVERALLS_REPO_TOKEN=[[base62:33]]', 'COVERALLS_REPO_TOKEN=[[base62:37]]'],
      ignore: ['COVERALLS_REPO_TOKEN=your-token'],
    },
  },
];
