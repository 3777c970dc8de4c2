import type { Rule } from '../model.ts';

/** Ollama Cloud keys; a local Ollama needs none. */
export const ollama: readonly Rule[] = [
  {
    id: 'ollama-cloud-api-key',
    title: 'Ollama Cloud API key',
    severity: 'error',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 hex digits, `.`, 24 base64url characters.
    pattern: /^(?<secret>[0-9a-f]{32}\.[\w-]{24})$/dg,
    context: { words: ['ollama'] },
    remedy: {
      revoke: 'https://ollama.com/settings/keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['OLLAMA_API_KEY'],
    references: ['https://docs.ollama.com/cloud'],
    examples: {
      match: ['"OLLAMA_API_KEY": "[[hex:32]].[[base64url:24]]"'],
      ignore: ['OLLAMA_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
