import type { Rule } from '../model.ts';

/** AI21 Labs keys are plain UUIDs. */
export const ai21: readonly Rule[] = [
  {
    id: 'ai21-api-key',
    title: 'AI21 API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['ai21'] },
    remedy: {
      revoke: 'https://studio.ai21.com/account/api-key',
      steps: ['Regenerate the key in the account page', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['AI21_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.ai21.com/studio/v1/library/files',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.ai21.com/reference/authentication'],
    examples: {
      match: ["export AI21_API_KEY='[[uuid]]'"],
      ignore: ['AI21_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
