import type { Rule } from '../model.ts';

/** Context7 (Upstash) keys. */
export const context7: readonly Rule[] = [
  {
    id: 'context7-api-key',
    title: 'Context7 API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: ['ctx7sk-'],
    // `ctx7sk-` and a UUID.
    pattern: /(?<![A-Za-z0-9])(?<secret>ctx7sk-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['ctx7sk-'],
    remedy: {
      revoke: 'https://context7.com/dashboard',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CONTEXT7_API_KEY'],
    references: ['https://github.com/upstash/context7'],
    examples: {
      match: ['CONTEXT7_API_KEY: "ctx7sk-[[uuid]]"'],
      ignore: ['CONTEXT7_API_KEY=ctx7sk-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    },
  },
];
