import type { Rule } from '../model.ts';

/** fal: values that only their context names. */
export const fal: readonly Rule[] = [
  {
    id: 'fal-api-key',
    title: 'fal API key',
    severity: 'error',
    why: 'Anyone holding it can run paid models on the account.',
    keywords: [],
    // A UUID, a colon, 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:[0-9a-f]{32})$/dg,
    context: { words: ['fal', 'falai', 'falkey', 'falclient'] },
    remedy: {
      revoke: 'https://fal.ai/dashboard/keys',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['FAL_KEY', 'FAL_API_KEY', 'FAL_KEY_SECRET'],
    references: ['https://docs.fal.ai/authentication/key-based'],
    examples: {
      match: ['FAL_KEY=[[<]][[uuid]]:[[hex:32]][[>]]'],
      ignore: ['FAL_KEY=${FAL_KEY}', 'etag: "[[uuid]]:[[hex:32]]"'],
    },
  },
];
