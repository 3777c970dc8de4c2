import type { Rule } from '../model.ts';

/** Reddit: values that only their context names. */
export const reddit: readonly Rule[] = [
  {
    id: 'reddit-client-secret',
    title: 'Reddit client secret',
    severity: 'error',
    why: 'Anyone holding it can act as the app, or as the user of a script.',
    keywords: [],
    // 27 or 30 of base64url.
    pattern: /^(?<secret>[\w-]{27}|[\w-]{30})$/dg,
    context: { words: ['reddit', 'praw'], names: ['secret', 'key'] },
    remedy: {
      revoke: 'https://www.reddit.com/prefs/apps',
      steps: ['Change the secret', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['REDDIT_CLIENT_SECRET', 'REDDIT_SECRET'],
    references: ['https://github.com/reddit-archive/reddit/wiki/OAuth2'],
    examples: {
      match: ['REDDIT_CLIENT_SECRET=[[base64url:27]]', 'REDDIT_SECRET=[[base64url:30]]'],
      ignore: ['REDDIT_CLIENT_SECRET=${REDDIT_CLIENT_SECRET}', 'etag: "[[base64url:27]]"'],
    },
  },
];
