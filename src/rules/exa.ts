import type { Rule } from '../model.ts';

/** Exa keys are plain UUIDs. */
export const exa: readonly Rule[] = [
  {
    id: 'exa-api-key',
    title: 'Exa API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['exa'], lines: 0 },
    remedy: {
      revoke: 'https://dashboard.exa.ai/api-keys',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['EXA_API_KEY'],
    references: ['https://docs.exa.ai/reference/getting-started'],
    examples: {
      match: ['"EXA_API_KEY": "[[uuid]]"'],
      ignore: ['EXA_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
