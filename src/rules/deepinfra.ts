import type { Rule } from '../model.ts';

/** DeepInfra: values that only their context names. */
export const deepinfra: readonly Rule[] = [
  {
    id: 'deepinfra-api-key',
    title: 'DeepInfra API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['deepinfra'] },
    remedy: {
      revoke: 'https://deepinfra.com/dash/api_keys',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['DEEPINFRA_API_KEY', 'DEEPINFRA_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.deepinfra.com/v1/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://deepinfra.com/docs'],
    examples: {
      match: ['DEEPINFRA_API_KEY=[[base62:32]]'],
      ignore: ['DEEPINFRA_API_KEY=${DEEPINFRA_API_KEY}', 'etag: "[[base62:32]]"'],
    },
  },
];
