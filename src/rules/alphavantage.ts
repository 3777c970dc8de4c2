import type { Rule } from '../model.ts';

/** Alpha Vantage API key: values that only their context names. */
export const alphavantage: readonly Rule[] = [
  {
    id: 'alphavantage-api-key',
    title: 'Alpha Vantage API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 16 capitals and digits.
    pattern: /^(?<secret>[A-Z0-9]{16})$/dg,
    context: { words: ['alphavantage'] },
    remedy: {
      revoke: 'https://www.alphavantage.co/support/#api-key',
      steps: ['Request a new key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ALPHAVANTAGE_API_KEY', 'ALPHA_VANTAGE_API_KEY'],
    references: ['https://www.alphavantage.co/support/#api-key'],
    examples: {
      match: ['ALPHAVANTAGE_API_KEY=[[BASE36:16]]'],
      ignore: ['ALPHAVANTAGE_API_KEY=${ALPHAVANTAGE_API_KEY}', 'etag: "[[BASE36:16]]"'],
    },
  },
];
