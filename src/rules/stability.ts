import type { Rule } from '../model.ts';

/** Stability AI keys share their shape with those of other vendors. */
export const stability: readonly Rule[] = [
  {
    id: 'stability-ai-api-key',
    title: 'Stability AI API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account.',
    keywords: [],
    // `sk-` and 48 letters and digits.
    pattern: /^(?<secret>sk-[A-Za-z0-9]{48})$/dg,
    prefixes: ['sk-'],
    context: { words: ['stability', 'dreamstudio', 'stabilityai'] },
    remedy: {
      revoke: 'https://platform.stability.ai/account/keys',
      steps: [
        'Delete the key in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['STABILITY_API_KEY', 'STABILITY_KEY', 'DREAMSTUDIO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.stability.ai/v1/user/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://platform.stability.ai/docs/api-reference'],
    examples: {
      match: ['STABILITY_API_KEY: "sk-[[base62:48]]"'],
      ignore: ['STABILITY_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
