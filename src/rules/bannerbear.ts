import type { Rule } from '../model.ts';

/** Bannerbear keys. */
export const bannerbear: readonly Rule[] = [
  {
    id: 'bannerbear-api-key',
    title: 'Bannerbear API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['bb_ma_', 'bb_pr_'],
    // `bb_`, `pr` or `ma`, `_`, 30 hex digits. `pr` is the key of a project, `ma` the master key.
    pattern: /(?<![A-Za-z0-9])(?<secret>bb_(?:pr|ma)_[0-9a-f]{30})(?![A-Za-z0-9])/dg,
    prefixes: ['bb_pr_', 'bb_ma_'],
    remedy: {
      revoke: 'https://app.bannerbear.com',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BANNERBEAR_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.bannerbear.com/v2/auth',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.bannerbear.com/'],
    examples: {
      match: ['BANNERBEAR_API_KEY: "bb_pr_[[hex:30]]"', 'BANNERBEAR_API_KEY: "bb_ma_[[hex:30]]"'],
      ignore: ['BANNERBEAR_API_KEY=bb_pr_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
