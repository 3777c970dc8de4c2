import type { Rule } from '../model.ts';

/** MiniMax keys. */
export const minimax: readonly Rule[] = [
  {
    id: 'minimax-api-key',
    title: 'MiniMax API key',
    severity: 'error',
    why: 'Anyone holding it can spend the balance of the account.',
    keywords: ['sk-api-'],
    // `sk-api-` and 119 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-api-[\w-]{119})(?![\w-])/dg,
    prefixes: ['sk-api-'],
    remedy: {
      revoke: 'https://platform.minimax.io/user-center/basic-information/interface-key',
      steps: [
        'Delete the key in the user center',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MINIMAX_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.minimax.io/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://platform.minimax.io/docs'],
    examples: {
      match: ['MINIMAX_API_KEY=sk-api-[[base64url:119]]'],
      ignore: ['MINIMAX_API_KEY=sk-api-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'minimax-coding-plan-key',
    title: 'MiniMax coding plan key',
    severity: 'error',
    why: 'Anyone holding it can use the paid plan.',
    keywords: ['sk-cp-'],
    // `sk-cp-` and 60 to 200 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-cp-[\w-]{60,200})(?![\w-])/dg,
    prefixes: ['sk-cp-'],
    remedy: {
      revoke: 'https://platform.minimax.io',
      steps: [
        'Delete the key in the user center',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MINIMAX_API_KEY'],
    references: ['https://platform.minimax.io/docs'],
    examples: {
      match: ["export MINIMAX_API_KEY='sk-cp-[[base64url:118]]'"],
      ignore: ['MINIMAX_API_KEY=sk-cp-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
