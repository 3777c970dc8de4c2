import type { Rule } from '../model.ts';

/** DeepSeek keys share their shape with those of other vendors, so the name must say DeepSeek. */
export const deepseek: readonly Rule[] = [
  {
    id: 'deepseek-api-key',
    title: 'DeepSeek API key',
    severity: 'error',
    why: 'Anyone holding it can spend the balance of the account.',
    keywords: [],
    // `sk-` and 32 hex digits.
    pattern: /^(?<secret>sk-[0-9a-f]{32})$/dg,
    prefixes: ['sk-'],
    context: { words: ['deepseek'] },
    remedy: {
      revoke: 'https://platform.deepseek.com/api_keys',
      steps: ['Delete the key on the platform', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['DEEPSEEK_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.deepseek.com/user/balance',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://api-docs.deepseek.com/'],
    examples: {
      match: ['"DEEPSEEK_API_KEY": "sk-[[hex:32]]"'],
      ignore: ['DEEPSEEK_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
