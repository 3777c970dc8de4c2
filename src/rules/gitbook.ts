import type { Rule } from '../model.ts';

/** GitBook tokens act as the user who made them. */
export const gitbook: readonly Rule[] = [
  {
    id: 'gitbook-api-token',
    title: 'GitBook API token',
    severity: 'error',
    why: 'Anyone holding it can read and change the documentation that its user can.',
    keywords: ['gb_api_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>gb_api_(?=[A-Za-z0-9]{0,64}\d)[A-Za-z0-9]{24,64})(?![\w-])/dg,
    prefixes: ['gb_api_'],
    remedy: {
      revoke: 'https://app.gitbook.com/account/developer',
      steps: ['Revoke the token in the developer settings and make another one'],
      instead: null,
    },
    env: ['GITBOOK_TOKEN', 'GITBOOK_API_TOKEN'],
    references: ['https://gitbook.com/docs/developers/gitbook-api/authentication'],
    examples: {
      match: ['GITBOOK_TOKEN=gb_api_[[base62:40]]'],
      ignore: ['GITBOOK_TOKEN=gb_api_abc', 'const url = process.env.GB_API_BASE_URL'],
    },
  },
];
