import type { Rule } from '../model.ts';

/** Gemini, the exchange. GEMINI_API_KEY mostly means the model of Google, so the word exchange or the shape of the key must tell. */
export const geminiExchange: readonly Rule[] = [
  {
    id: 'gemini-exchange-api-key',
    title: 'Gemini exchange API secret',
    severity: 'error',
    why: 'Anyone holding it can trade, and withdraw if the key permits it.',
    keywords: [],
    // 27 to 28 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{27,28})$/dg,
    context: { words: ['gemini'], lines: 0, names: ['secret'] },
    remedy: {
      revoke: 'https://exchange.gemini.com/settings/api',
      steps: ['Revoke the key in the API settings', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['GEMINI_API_SECRET'],
    references: ['https://docs.gemini.com/rest-api/'],
    examples: {
      match: ["export GEMINI_API_SECRET='[[base62:28]]'"],
      ignore: [
        'GEMINI_API_KEY=your-gemini-key',
        'GEMINI_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'GEMINI_API_SECRET=${GEMINI_API_SECRET}',
      ],
    },
  },
];
