import type { Rule } from '../model.ts';

/** Letta Cloud keys. */
export const letta: readonly Rule[] = [
  {
    id: 'letta-api-key',
    title: 'Letta API key',
    severity: 'error',
    why: 'Anyone holding it can read the memory of your agents and run them.',
    keywords: ['sk-let-'],
    // Base64 of unpublished length.
    pattern: /(?<![A-Za-z0-9])(?<secret>sk-let-[A-Za-z0-9+/_-]{40,200}={0,2})(?![\w+/=-])/dg,
    prefixes: ['sk-let-'],
    remedy: {
      revoke: 'https://app.letta.com/api-keys',
      steps: ['Delete the key and make another one'],
      instead: null,
    },
    env: ['LETTA_API_KEY'],
    references: ['https://docs.letta.com/api/'],
    examples: {
      match: ['LETTA_API_KEY=sk-let-[[base64:86]]=='],
      ignore: ['LETTA_API_KEY=sk-let-your-api-key-here'],
    },
  },
];
