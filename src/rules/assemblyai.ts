import type { Rule } from '../model.ts';

/** AssemblyAI keys have no prefix. */
export const assemblyai: readonly Rule[] = [
  {
    id: 'assemblyai-api-key',
    title: 'AssemblyAI API key',
    severity: 'error',
    why: 'Anyone holding it can read transcripts and spend the credit of the account.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['assemblyai', 'assembly', 'aai'] },
    remedy: {
      revoke: 'https://www.assemblyai.com/app/account',
      steps: ['Rotate the key in the account page', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['ASSEMBLYAI_API_KEY', 'ASSEMBLY_AI_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.assemblyai.com/v2/transcript?limit=1',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.assemblyai.com/docs/api-reference/overview'],
    examples: {
      match: ['"ASSEMBLYAI_API_KEY": "[[hex:32]]"'],
      ignore: ['ASSEMBLYAI_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
