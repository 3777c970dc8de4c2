import type { Rule } from '../model.ts';

/** LM Studio tokens for its local server. */
export const lmstudio: readonly Rule[] = [
  {
    id: 'lmstudio-api-token',
    title: 'LM Studio API token',
    severity: 'warning',
    why: 'Anyone holding it can use the local model server of the machine.',
    keywords: ['sk-lm-'],
    // `sk-lm-`, 4 to 40 letters and digits, `:`, 10 to 80 letters and digits. Id and secret; the lengths are not
    // documented.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-lm-[A-Za-z0-9]{4,40}:[A-Za-z0-9]{10,80})(?![\w-])/dg,
    prefixes: ['sk-lm-'],
    remedy: {
      revoke: null,
      steps: [
        'Delete the token in the developer settings of LM Studio',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LM_API_TOKEN'],
    references: ['https://lmstudio.ai/docs/developer/core/authentication'],
    examples: {
      match: ["export LM_API_TOKEN='[[<]]sk-lm-[[base62:8]]:[[base62:24]][[>]]'"],
      ignore: ['LM_API_TOKEN=sk-lm-xxxxxxxx:xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
