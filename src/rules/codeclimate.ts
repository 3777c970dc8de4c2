import type { Rule } from '../model.ts';

/** Code Climate and Qlty: API tokens and reporter ids. */
export const codeclimate: readonly Rule[] = [
  {
    id: 'codeclimate-token',
    title: 'Code Climate token',
    severity: 'warning',
    why: 'Anyone holding it can read quality data or upload coverage.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{40}|[0-9a-f]{64})$/dg,
    context: {
      words: ['codeclimate'],
    },
    remedy: {
      revoke: 'https://codeclimate.com/profile/tokens',
      steps: ['Revoke the token in the settings'],
      instead: null,
    },
    env: ['CODECLIMATE_TOKEN', 'CC_TEST_REPORTER_ID'],
    verification: {
      method: 'GET',
      url: 'https://api.codeclimate.com/v1/user',
      headers: { Authorization: 'Token token=<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://codeclimate.com/'],
    examples: {
      match: ['CODECLIMATE_TOKEN=[[hex:40]]', 'CC_TEST_REPORTER_ID=[[hex:64]]'],
      ignore: ['CODECLIMATE_TOKEN=your-token'],
    },
  },
];
