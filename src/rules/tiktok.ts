import type { Rule } from '../model.ts';

/** TikTok: values that only their context names. */
export const tiktok: readonly Rule[] = [
  {
    id: 'tiktok-access-token',
    title: 'TikTok token',
    severity: 'error',
    why: 'Anyone holding it can publish as the user.',
    keywords: [],
    // `act.` (access), `rft.` (refresh) or `clt.` (client), and 50 characters or more.
    pattern: /^(?<secret>(?:act|rft|clt)\.[\w!.*-]{50,200})$/dg,
    prefixes: ['act.', 'rft.', 'clt.'],
    context: { words: ['tiktok'] },
    remedy: {
      revoke: 'https://developers.tiktok.com/apps',
      steps: ['Rotate the client secret of the app', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['TIKTOK_ACCESS_TOKEN'],
    references: ['https://developers.tiktok.com/doc/oauth-user-access-token-management'],
    examples: {
      match: ['TIKTOK_ACCESS_TOKEN=act.[[base62:60]]', 'tiktok:\n  refresh_token: "rft.[[base62:60]]"'],
      ignore: ['TIKTOK_ACCESS_TOKEN=${TIKTOK_ACCESS_TOKEN}', 'etag: "act.[[base62:60]]"'],
    },
  },
];
