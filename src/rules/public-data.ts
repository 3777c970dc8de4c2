import type { Rule } from '../model.ts';

/** Several sites with public data hand out keys of the same shape. */
export const publicData: readonly Rule[] = [
  {
    id: 'public-data-api-keys-32hex',
    title: 'API key of a public-data site',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['spoonacular', 'edamam', 'rawg', 'tmdb', 'themoviedb'] },
    remedy: {
      revoke: null,
      steps: [
        'Replace the key in the dashboard of the provider',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SPOONACULAR_API_KEY', 'EDAMAM_APP_KEY', 'RAWG_API_KEY', 'TMDB_API_KEY'],
    references: ['https://developer.themoviedb.org/docs/authentication-application'],
    examples: {
      match: ['SPOONACULAR_API_KEY: "[[hex:32]]"'],
      ignore: ['SPOONACULAR_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
