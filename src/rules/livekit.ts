import type { Rule } from '../model.ts';

/** LiveKit: values that only their context names. */
export const livekit: readonly Rule[] = [
  {
    id: 'livekit-api-secret',
    title: 'LiveKit API secret',
    severity: 'error',
    why: 'Anyone holding it can let anybody into every room and record it.',
    keywords: [],
    // 40 to 60 letters and digits; the id of the key begins with `API`.
    pattern: /^(?<secret>[A-Za-z0-9]{40,60})$/dg,
    context: { words: ['livekit'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://cloud.livekit.io',
      steps: [
        'Revoke the key under Project settings > Keys',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LIVEKIT_API_SECRET'],
    references: ['https://docs.livekit.io/home/get-started/authentication/'],
    examples: {
      match: ['LIVEKIT_API_SECRET=[[base62:44]]'],
      ignore: ['LIVEKIT_API_SECRET=${LIVEKIT_API_SECRET}', 'etag: "[[base62:44]]"'],
    },
  },
];
