import type { Rule } from '../model.ts';

/** Smithery: values that only their context names. */
export const smithery: readonly Rule[] = [
  {
    id: 'smithery-api-key',
    title: 'Smithery API key',
    severity: 'error',
    why: 'Anyone holding it can connect to hosted MCP servers with the stored configuration.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['smithery'], names: ['key', 'token', 'secret'] },
    remedy: {
      revoke: 'https://smithery.ai/account/api-keys',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['SMITHERY_API_KEY'],
    references: ['https://smithery.ai/account/api-keys'],
    examples: {
      match: ['SMITHERY_API_KEY=[[uuid]]'],
      ignore: ['SMITHERY_API_KEY=${SMITHERY_API_KEY}', 'etag: "[[uuid]]"'],
    },
  },
];
