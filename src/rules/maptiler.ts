import type { Rule } from '../model.ts';

/** MapTiler: values that only their context names. */
export const maptiler: readonly Rule[] = [
  {
    id: 'maptiler-api-key',
    title: 'MapTiler key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account; a service token changes its data.',
    keywords: [],
    // A key: 20 letters and digits. A service token: 32 hex digits, an underscore, 64 hex digits.
    pattern: /^(?<secret>[A-Za-z0-9]{20}|[0-9a-f]{32}_[0-9a-f]{64})$/dg,
    context: { words: ['maptiler'] },
    remedy: {
      revoke: 'https://cloud.maptiler.com/account/keys/',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['MAPTILER_API_KEY', 'MAPTILER_KEY'],
    references: ['https://docs.maptiler.com/cloud/api/authentication-key/'],
    examples: {
      match: ['MAPTILER_API_KEY=[[base62:20]]', 'MAPTILER_KEY=[[<]][[hex:32]]_[[hex:64]][[>]]'],
      ignore: ['MAPTILER_API_KEY=${MAPTILER_API_KEY}', 'etag: "[[base62:20]]"'],
    },
  },
];
