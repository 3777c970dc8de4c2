import type { Rule } from '../model.ts';

/** Kimi coding plan keys (Moonshot AI). */
export const kimi: readonly Rule[] = [
  {
    id: 'kimi-code-api-key',
    title: 'Kimi coding plan key',
    severity: 'error',
    why: 'Anyone holding it can use the paid plan.',
    keywords: ['sk-kimi-'],
    // `sk-kimi-` and 48 to 80 letters and digits. About 64 were seen.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-kimi-[A-Za-z0-9]{48,80})(?![\w-])/dg,
    prefixes: ['sk-kimi-'],
    remedy: {
      revoke: 'https://www.kimi.com/code/console',
      steps: [
        'Delete the key in the Kimi console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['KIMI_API_KEY'],
    references: ['https://www.kimi.com/code/console'],
    examples: {
      match: ['"KIMI_API_KEY": "sk-kimi-[[base62:64]]"'],
      ignore: ['KIMI_API_KEY=sk-kimi-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
