import type { Rule } from '../model.ts';

/** Pinecone keys; the older ones are plain UUIDs. */
export const pinecone: readonly Rule[] = [
  {
    id: 'pinecone-api-key',
    title: 'Pinecone API key',
    severity: 'error',
    why: 'Anyone holding it can read and delete the vector indexes of the project.',
    keywords: ['pcsk_'],
    // `pcsk_`, 5 to 6 letters and digits, `_`, 63 letters and digits. The short part is the id of the key.
    pattern: /(?<![A-Za-z0-9])(?<secret>pcsk_[A-Za-z0-9]{5,6}_[A-Za-z0-9]{63})(?![A-Za-z0-9])/dg,
    prefixes: ['pcsk_'],
    remedy: {
      revoke: 'https://app.pinecone.io',
      steps: [
        'Delete the key in the Pinecone console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PINECONE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.pinecone.io/indexes',
      headers: { 'Api-Key': '<secret>', 'X-Pinecone-Api-Version': '2025-10' },
      live: '200 (403 = live but limited)',
      dead: '401',
    },
    references: ['https://docs.pinecone.io/reference/api/authentication'],
    examples: {
      match: ["export PINECONE_API_KEY='pcsk_[[base62:5]]_[[base62:63]]'"],
      ignore: ['PINECONE_API_KEY=pcsk_xxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'pinecone-api-key-legacy',
    title: 'Pinecone API key (UUID)',
    severity: 'error',
    why: 'Anyone holding it can read and delete the vector indexes of the project.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['pinecone'] },
    remedy: {
      revoke: 'https://app.pinecone.io',
      steps: [
        'Delete the key in the Pinecone console',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['PINECONE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.pinecone.io/indexes',
      headers: { 'Api-Key': '<secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://docs.pinecone.io/reference/api/authentication'],
    examples: {
      match: ['PINECONE_API_KEY=[[uuid]]'],
      ignore: ['PINECONE_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
