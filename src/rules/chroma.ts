import type { Rule } from '../model.ts';

/** Chroma Cloud keys: `ck-` is short, so the key counts only where it is one of Chroma. */
export const chroma: readonly Rule[] = [
  {
    id: 'chroma-api-key',
    title: 'Chroma Cloud API key',
    severity: 'error',
    why: 'Anyone holding it can read and change the databases of the tenant.',
    keywords: [],
    // 32 bytes in base 58.
    pattern: /^(?<secret>ck-[1-9A-HJ-NP-Za-km-z]{40,48})$/dg,
    prefixes: ['ck-'],
    context: { words: ['chroma', 'chromadb'] },
    remedy: {
      revoke: 'https://www.trychroma.com',
      steps: ['Delete the key in the settings of the team and make another one'],
      instead: null,
    },
    env: ['CHROMA_API_KEY'],
    references: ['https://docs.trychroma.com/cloud/getting-started'],
    examples: {
      match: ['CHROMA_API_KEY=ck-[[base58:44]]'],
      ignore: ['CHROMA_API_KEY=ck-your-api-key', 'CHROMA_API_KEY=${CHROMA_API_KEY}'],
    },
  },
];
