import type { Rule } from '../model.ts';

/** Perplexity keys. */
export const perplexity: readonly Rule[] = [
  {
    id: 'perplexity-api-key',
    title: 'Perplexity API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credit of the account.',
    keywords: ['pplx-'],
    // `pplx-` and 48 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>pplx-[A-Za-z0-9]{48})(?![A-Za-z0-9])/dg,
    prefixes: ['pplx-'],
    remedy: {
      revoke: 'https://www.perplexity.ai/account/api/keys',
      steps: [
        'Delete the key in the API settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PERPLEXITY_API_KEY', 'PPLX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.perplexity.ai/async/chat/completions',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.perplexity.ai/'],
    examples: {
      match: ['"PERPLEXITY_API_KEY": "pplx-[[base62:48]]"'],
      ignore: ['PERPLEXITY_API_KEY=pplx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
