import type { Rule } from '../model.ts';

/** Codacy: account and project tokens. */
export const codacy: readonly Rule[] = [
  {
    id: 'codacy-api-token',
    title: 'Codacy API token',
    severity: 'warning',
    why: 'Anyone holding it can read the analysis of the code.',
    keywords: [],
    pattern: /^(?<secret>[A-Za-z0-9]{20}|[0-9a-f]{32})$/dg,
    context: {
      words: ['codacy'],
    },
    remedy: {
      revoke: 'https://app.codacy.com/account/access-management',
      steps: ['Delete the token under Access management'],
      instead: null,
    },
    env: ['CODACY_API_TOKEN', 'CODACY_PROJECT_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://app.codacy.com/api/v3/user',
      headers: { 'api-token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.codacy.com/codacy-api/api-tokens/'],
    examples: {
      match: ['CODACY_API_TOKEN=[[base62:20]]', 'CODACY_PROJECT_TOKEN=[[hex:32]]'],
      ignore: ['CODACY_API_TOKEN=your-token'],
    },
  },
];
