import type { Rule } from '../model.ts';

/** Moonshot AI keys share their shape with those of other vendors. */
export const moonshot: readonly Rule[] = [
  {
    id: 'moonshot-kimi-api-key',
    title: 'Moonshot API key',
    severity: 'error',
    why: 'Anyone holding it can spend the balance of the account.',
    keywords: [],
    // `sk-` and 48 base64url characters.
    pattern: /^(?<secret>sk-[\w-]{48})$/dg,
    prefixes: ['sk-'],
    context: { words: ['kimi', 'moonshot'] },
    remedy: {
      revoke: 'https://platform.moonshot.ai/console/api-keys',
      steps: ['Delete the key in the console', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['MOONSHOT_API_KEY', 'KIMI_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.moonshot.ai/v1/models',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://platform.moonshot.ai/docs'],
    examples: {
      match: ['"MOONSHOT_API_KEY": "sk-[[base64url:48]]"'],
      ignore: ['MOONSHOT_API_KEY=sk-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
