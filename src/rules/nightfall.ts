import type { Rule } from '../model.ts';

/** Nightfall keys. */
export const nightfall: readonly Rule[] = [
  {
    id: 'nightfall-api-key',
    title: 'Nightfall API key',
    severity: 'error',
    why: 'Anyone holding it can scan at your cost and read what was found.',
    keywords: ['nf-'],
    // `NF-` and 32 letters and digits.
    pattern: /(?<![\w-])(?<secret>NF-[A-Za-z0-9]{32})(?![\w-])/dg,
    prefixes: ['NF-'],
    remedy: {
      revoke: 'https://app.nightfall.ai/developer-platform/overview',
      steps: [
        'Delete the key in the developer platform',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['NIGHTFALL_API_KEY'],
    references: ['https://app.nightfall.ai/developer-platform/overview'],
    examples: {
      match: ["export NIGHTFALL_API_KEY='NF-[[base62:32]]'"],
      ignore: ['NIGHTFALL_API_KEY=NF-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
