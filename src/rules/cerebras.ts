import type { Rule } from '../model.ts';

/** Cerebras keys. */
export const cerebras: readonly Rule[] = [
  {
    id: 'cerebras-api-key',
    title: 'Cerebras API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['csk-'],
    // `csk-` and 48 lower-case letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>csk-[0-9a-z]{48})(?![A-Za-z0-9])/dg,
    prefixes: ['csk-'],
    remedy: {
      revoke: 'https://cloud.cerebras.ai',
      steps: ['Delete the key under API keys', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CEREBRAS_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.cerebras.ai/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://inference-docs.cerebras.ai/'],
    examples: {
      match: ['CEREBRAS_API_KEY=csk-[[base36:48]]'],
      ignore: ['CEREBRAS_API_KEY=csk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
