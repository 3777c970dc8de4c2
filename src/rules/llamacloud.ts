import type { Rule } from '../model.ts';

/** LlamaCloud and LlamaParse keys. */
export const llamacloud: readonly Rule[] = [
  {
    id: 'llamacloud-api-key',
    title: 'LlamaCloud API key',
    severity: 'error',
    why: 'Anyone holding it can read parsed documents and spend the credits of the account.',
    keywords: ['llx-'],
    // `llx-` and 48 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>llx-[\w-]{48})(?![\w-])/dg,
    prefixes: ['llx-'],
    remedy: {
      revoke: 'https://cloud.llamaindex.ai/api-key',
      steps: [
        'Delete the key in the API key page',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['LLAMA_CLOUD_API_KEY', 'LLAMAPARSE_API_KEY'],
    references: ['https://docs.cloud.llamaindex.ai/'],
    examples: {
      match: ['"LLAMA_CLOUD_API_KEY": "llx-[[base64url:48]]"'],
      ignore: ['LLAMA_CLOUD_API_KEY=llx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
