import type { Rule } from '../model.ts';

/** DeepL keys are UUIDs; those of the free plan end in `:fx`. */
export const deepl: readonly Rule[] = [
  {
    id: 'deepl-api-key-free',
    title: 'DeepL API key (free plan)',
    severity: 'warning',
    why: 'Anyone holding it can use up the monthly quota.',
    keywords: [':fx'],
    // A UUID and `:fx`.
    pattern: /(?<![\w-])(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}:fx)(?![\w-])/dg,
    remedy: {
      revoke: 'https://www.deepl.com/your-account/keys',
      steps: [
        'Deactivate the key in the account',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DEEPL_API_KEY', 'DEEPL_AUTH_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api-free.deepl.com/v2/usage',
      headers: { Authorization: 'DeepL-Auth-Key <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developers.deepl.com/docs/getting-started/auth'],
    examples: {
      match: ["export DEEPL_API_KEY='[[<]][[uuid]]:fx[[>]]'"],
      ignore: ['DEEPL_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx:fx'],
    },
  },
  {
    id: 'deepl-api-key-pro',
    title: 'DeepL API key',
    severity: 'error',
    why: 'Anyone holding it can translate at your cost.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['deepl'] },
    remedy: {
      revoke: 'https://www.deepl.com/your-account/keys',
      steps: [
        'Deactivate the key in the account',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DEEPL_API_KEY', 'DEEPL_AUTH_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.deepl.com/v2/usage',
      headers: { Authorization: 'DeepL-Auth-Key <secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developers.deepl.com/docs/getting-started/auth'],
    examples: {
      match: ['DEEPL_API_KEY: "[[uuid]]"'],
      ignore: ['DEEPL_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
