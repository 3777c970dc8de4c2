import type { Rule } from '../model.ts';

/** CodeRabbit keys. */
export const coderabbit: readonly Rule[] = [
  {
    id: 'coderabbit-api-key',
    title: 'CodeRabbit API key',
    severity: 'error',
    why: 'Anyone holding it can read the reports of the organization and manage its seats.',
    keywords: ['cr-'],
    // `cr-` and 58 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>cr-[0-9a-f]{58})(?![A-Za-z0-9])/dg,
    prefixes: ['cr-'],
    remedy: {
      revoke: 'https://app.coderabbit.ai/settings/api-keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CODERABBIT_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.coderabbit.ai/v1/seats/',
      headers: { 'x-coderabbitai-api-key': '<secret>' },
      live: '200 or a permission error',
      dead: 'body says invalid or inactive key',
    },
    references: ['https://docs.coderabbit.ai/'],
    examples: {
      match: ['CODERABBIT_API_KEY=cr-[[hex:58]]'],
      ignore: ['CODERABBIT_API_KEY=cr-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
