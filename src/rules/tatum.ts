import type { Rule } from '../model.ts';

/** Tatum keys. */
export const tatum: readonly Rule[] = [
  {
    id: 'tatum-api-key',
    title: 'Tatum API key',
    severity: 'error',
    why: 'Anyone holding it can run chain operations at your cost.',
    keywords: [],
    // A UUID in old keys, `t-` and twice 24 hex digits today.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|t-[0-9a-f]{24}-[0-9a-f]{24})$/dg,
    prefixes: ['t-'],
    context: { words: ['tatum'] },
    remedy: {
      revoke: 'https://dashboard.tatum.io',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['TATUM_API_KEY'],
    references: ['https://dashboard.tatum.io/'],
    examples: {
      match: ['TATUM_API_KEY=t-[[hex:24]]-[[hex:24]]'],
      ignore: ['TATUM_API_KEY=${TATUM_API_KEY}'],
    },
  },
];
