import type { Rule } from '../model.ts';

/** Ory tokens and keys. */
export const ory: readonly Rule[] = [
  {
    id: 'ory-api-token',
    title: 'Ory API key or token',
    severity: 'error',
    why: 'Anyone holding it can administer the project, or act as the user if it is a session.',
    keywords: ['ory_pat_', 'ory_apikey_', 'ory_wak_', 'ory_st_', 'ory_at_', 'ory_rt_'],
    // 32 characters were seen; no length is documented.
    pattern: /(?<![\w-])(?<secret>ory_(?:pat|apikey|wak|st|at|rt)_[\w.-]{20,400})(?![\w-])/dg,
    prefixes: ['ory_pat_', 'ory_apikey_', 'ory_wak_', 'ory_st_', 'ory_at_', 'ory_rt_'],
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://console.ory.sh',
      steps: ['Delete the key in the console', 'Create a new token and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ORY_API_KEY', 'ORY_PAT', 'ORY_ACCESS_TOKEN'],
    references: ['https://www.ory.sh/docs/concepts/personal-access-token'],
    examples: {
      match: [
        '"ORY_API_KEY": "ory_pat_[[base62:32]]"',
        '"ORY_API_KEY": "ory_apikey_[[base62:32]]"',
        '"ORY_API_KEY": "ory_wak_[[base62:32]]"',
        '"ORY_API_KEY": "ory_st_[[base62:32]]"',
        '"ORY_API_KEY": "ory_at_[[base62:32]]"',
        '"ORY_API_KEY": "ory_rt_[[base62:32]]"',
      ],
      ignore: ['ORY_API_KEY=ory_pat_...'],
    },
  },
];
