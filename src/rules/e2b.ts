import type { Rule } from '../model.ts';

/** E2B keys and access tokens. */
export const e2b: readonly Rule[] = [
  {
    id: 'e2b-api-key',
    title: 'E2B API key',
    severity: 'error',
    why: 'Anyone holding it can run code sandboxes at your cost.',
    keywords: ['e2b_'],
    // `e2b_` and 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>e2b_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['e2b_'],
    remedy: {
      revoke: 'https://e2b.dev/dashboard?tab=keys',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['E2B_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.e2b.dev/sandboxes',
      headers: { 'X-API-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://e2b.dev/docs/api-key'],
    examples: {
      match: ["export E2B_API_KEY='e2b_[[hex:40]]'"],
      ignore: ['E2B_API_KEY=e2b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'e2b-access-token',
    title: 'E2B access token',
    severity: 'error',
    why: 'Anyone holding it can manage the sandbox templates of the team.',
    keywords: ['sk_e2b_'],
    // `sk_e2b_` and 32 to 40 hex digits. 40 in most samples, 32 in some.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_e2b_[0-9a-f]{32,40})(?![\w-])/dg,
    prefixes: ['sk_e2b_'],
    remedy: {
      revoke: 'https://e2b.dev/dashboard',
      steps: ['Rotate the token in the dashboard', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['E2B_ACCESS_TOKEN'],
    references: ['https://e2b.dev/docs/api-key'],
    examples: {
      match: ["export E2B_ACCESS_TOKEN='sk_e2b_[[hex:40]]'"],
      ignore: ['E2B_ACCESS_TOKEN=sk_e2b_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
