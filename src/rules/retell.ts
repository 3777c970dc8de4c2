import type { Rule } from '../model.ts';

/** Retell AI keys. */
export const retell: readonly Rule[] = [
  {
    id: 'retell-api-key',
    title: 'Retell AI API key',
    severity: 'error',
    why: 'Anyone holding it can place calls with your voice agents and read past ones.',
    keywords: [],
    // `key_` and 28 hex digits.
    pattern: /^(?<secret>key_[0-9a-f]{28})$/dg,
    prefixes: ['key_'],
    context: { words: ['retell', 'retellai'] },
    remedy: {
      revoke: 'https://dashboard.retellai.com/apiKey',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['RETELL_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.retellai.com/get-concurrency',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.retellai.com/'],
    examples: {
      match: ['RETELL_API_KEY: "key_[[hex:28]]"'],
      ignore: ['RETELL_API_KEY=key_xxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
