import type { Rule } from '../model.ts';

/** Helicone keys. `pk-helicone-` is meant for clients and is not reported. */
export const helicone: readonly Rule[] = [
  {
    id: 'helicone-api-key',
    title: 'Helicone API key',
    severity: 'error',
    why: 'Anyone holding it can read the prompts and answers that were logged.',
    keywords: ['sk-helicone-'],
    // `sk-helicone-`, optionally `eu-` or `proxy-`, seven lower-case letters and digits, `-`, seven lower-case letters
    // and digits, `-`, seven lower-case letters and digits, `-`, seven lower-case letters and digits.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>sk-helicone-(?:eu-|proxy-)?[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7}-[0-9a-z]{7})(?![A-Za-z0-9])/dg,
    prefixes: ['sk-helicone-'],
    remedy: {
      revoke: 'https://us.helicone.ai/settings/api-keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['HELICONE_API_KEY'],
    references: ['https://github.com/Helicone/helicone'],
    examples: {
      match: ['HELICONE_API_KEY=sk-helicone-[[base36:7]]-[[base36:7]]-[[base36:7]]-[[base36:7]]'],
      ignore: [
        'HELICONE_API_KEY=pk-helicone-[[base36:7]]-[[base36:7]]-[[base36:7]]-[[base36:7]]',
        'HELICONE_API_KEY=sk-helicone-xxxxxxx-xxxxxxx-xxxxxxx-xxxxxxx',
      ],
    },
  },
];
