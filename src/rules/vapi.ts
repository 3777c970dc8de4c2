import type { Rule } from '../model.ts';

/** Vapi: values that only their context names. */
export const vapi: readonly Rule[] = [
  {
    id: 'vapi-api-key',
    title: 'Vapi private API key',
    severity: 'error',
    why: 'Anyone holding it can place calls and read recordings.',
    keywords: [],
    // A UUID. The public key is one, too, and its name says so.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['vapi'], names: ['private', 'apikey', 'secret', 'token'] },
    remedy: {
      revoke: 'https://dashboard.vapi.ai/org/api-keys',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['VAPI_API_KEY', 'VAPI_PRIVATE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.vapi.ai/assistant?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.vapi.ai/'],
    examples: {
      match: ['VAPI_API_KEY=[[uuid]]', 'VAPI_PRIVATE_KEY=[[uuid]]'],
      ignore: ['VAPI_PUBLIC_KEY=[[uuid]]', 'VAPI_API_KEY=${VAPI_API_KEY}', 'etag: "[[uuid]]"'],
    },
  },
];
