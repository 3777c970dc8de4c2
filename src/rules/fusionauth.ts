import type { Rule } from '../model.ts';

/** FusionAuth: values that only their context names. */
export const fusionauth: readonly Rule[] = [
  {
    id: 'fusionauth-api-key',
    title: 'FusionAuth API key',
    severity: 'error',
    why: 'Anyone holding it can read and change every user.',
    keywords: [],
    // 43 to 64 of base64url.
    pattern: /^(?<secret>[\w-]{43,64})$/dg,
    context: { words: ['fusionauth'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the key under Settings > API keys',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FUSIONAUTH_API_KEY'],
    references: ['https://fusionauth.io/docs/apis/authentication'],
    examples: {
      match: ['FUSIONAUTH_API_KEY=[[base64url:64]]'],
      ignore: ['FUSIONAUTH_API_KEY=${FUSIONAUTH_API_KEY}', 'etag: "[[base64url:64]]"'],
    },
  },
];
