import type { Rule } from '../model.ts';

/** Warp keys, for agents that run without a terminal. */
export const warp: readonly Rule[] = [
  {
    id: 'warp-api-key',
    title: 'Warp API key',
    severity: 'error',
    why: 'Anyone holding it can run agents on your account, with the secrets of its environments.',
    keywords: ['wk-1.'],
    pattern: /(?<![A-Za-z0-9])(?<secret>wk-1\.[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['wk-1.'],
    remedy: {
      revoke: 'https://app.warp.dev',
      steps: ['Delete the key under Settings > Platform and make another one'],
      instead: null,
    },
    env: ['WARP_API_KEY'],
    references: ['https://docs.warp.dev/reference/cli/api-keys/'],
    examples: {
      match: ['WARP_API_KEY=wk-1.[[hex:64]]'],
      ignore: ['WARP_API_KEY=wk-1.your-key-here'],
    },
  },
];
