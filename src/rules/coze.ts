import type { Rule } from '../model.ts';

/** Coze (ByteDance) tokens. */
export const coze: readonly Rule[] = [
  {
    id: 'coze-personal-access-token',
    title: 'Coze personal access token',
    severity: 'error',
    why: 'Anyone holding it can run the bots and read the workspaces of the account.',
    keywords: [],
    // `pat_` and 64 letters and digits.
    pattern: /^(?<secret>pat_[A-Za-z0-9]{64})$/dg,
    prefixes: ['pat_'],
    context: { words: ['coze'] },
    remedy: {
      revoke: 'https://www.coze.com/open/oauth/pats',
      steps: [
        'Revoke the token in the list of personal access tokens',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['COZE_API_TOKEN', 'COZE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.coze.com/v1/workspaces',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401 or body access token invalid',
    },
    references: ['https://www.coze.com/docs/developer_guides/pat'],
    examples: {
      match: ['"COZE_API_TOKEN": "pat_[[base62:64]]"'],
      ignore: ['COZE_API_TOKEN=pat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
