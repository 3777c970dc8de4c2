import type { Rule } from '../model.ts';

/** Snap: values that only their context names. */
export const snap: readonly Rule[] = [
  {
    id: 'snap-oauth-secret',
    title: 'Snap OAuth client secret',
    severity: 'error',
    why: 'Anyone holding it can act as the app on the ads account.',
    keywords: [],
    // No published shape: 40 to 64 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{40,64})$/dg,
    context: { words: ['snapchat', 'snapclient'], names: ['secret'] },
    remedy: {
      revoke: 'https://business.snapchat.com',
      steps: [
        'Replace the secret under Business details > OAuth apps',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SNAPCHAT_CLIENT_SECRET', 'SNAP_CLIENT_SECRET'],
    references: ['https://business.snapchat.com/'],
    examples: {
      match: ['SNAPCHAT_CLIENT_SECRET=[[base62:40]]', 'SNAP_CLIENT_SECRET=[[base62:64]]'],
      ignore: ['SNAPCHAT_CLIENT_SECRET=${SNAPCHAT_CLIENT_SECRET}', 'etag: "[[base62:40]]"'],
    },
  },
];
