import type { Rule } from '../model.ts';

/** ImageKit keys. `public_…` is publishable. */
export const imagekit: readonly Rule[] = [
  {
    id: 'imagekit-private-key',
    title: 'ImageKit private key',
    severity: 'error',
    why: 'Anyone holding it can manage all media files.',
    keywords: [],
    // 28 characters with their padding are usual.
    pattern: /^(?<secret>private_[A-Za-z0-9+/]{20,40}={0,2})$/dg,
    prefixes: ['private_'],
    context: { words: ['imagekit'] },
    remedy: {
      revoke: 'https://imagekit.io/dashboard/developer/api-keys',
      steps: [
        'Delete the key in the developer settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['IMAGEKIT_PRIVATE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.imagekit.io/v1/files?limit=1',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://imagekit.io/docs/api-keys'],
    examples: {
      match: ['IMAGEKIT_PRIVATE_KEY: "[[<]]private_[[base64:27]]=[[>]]"'],
      ignore: ['IMAGEKIT_PUBLIC_KEY=public_[[base64:27]]='],
    },
  },
];
