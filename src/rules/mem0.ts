import type { Rule } from '../model.ts';

/** Mem0: values that only their context names. */
export const mem0: readonly Rule[] = [
  {
    id: 'mem0-api-key',
    title: 'Mem0 API key',
    severity: 'error',
    why: 'Anyone holding it can read the stored memories of all users.',
    keywords: [],
    // `m0-` and 24 to 44 letters and digits.
    pattern: /^(?<secret>m0-[A-Za-z0-9]{24,44})$/dg,
    prefixes: ['m0-'],
    context: { words: ['mem0', 'mem0ai'] },
    remedy: {
      revoke: 'https://app.mem0.ai/dashboard/api-keys',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['MEM0_API_KEY'],
    references: ['https://app.mem0.ai/dashboard/api-keys'],
    examples: {
      match: ['MEM0_API_KEY=m0-[[base62:40]]'],
      ignore: ['MEM0_API_KEY=${MEM0_API_KEY}', 'etag: "m0-[[base62:40]]"'],
    },
  },
];
