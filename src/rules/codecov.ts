import type { Rule } from '../model.ts';

/** Codecov: upload tokens. */
export const codecov: readonly Rule[] = [
  {
    id: 'codecov-upload-token',
    title: 'Codecov upload token',
    severity: 'warning',
    why: 'Anyone holding it can upload coverage and read reports.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['codecov'],
    },
    remedy: {
      revoke: 'https://app.codecov.io/account/gh/<owner>/org-upload-token',
      steps: ['Regenerate the token under Settings'],
      instead: null,
    },
    env: ['CODECOV_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.codecov.io/api/v2/github/',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.codecov.com/docs/codecov-tokens'],
    examples: {
      match: ['CODECOV_TOKEN=[[uuid]]', 'codecov_api_key: [[uuid]]'],
      ignore: ['CODECOV_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
];
