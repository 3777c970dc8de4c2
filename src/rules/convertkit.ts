import type { Rule } from '../model.ts';

/** Kit (ConvertKit) API secret: values that only their context names. */
export const convertkit: readonly Rule[] = [
  {
    id: 'convertkit-api-secret',
    title: 'Kit (ConvertKit) API secret',
    severity: 'error',
    why: 'Anyone holding it can read and change the subscribers.',
    keywords: [],
    // v4: `kit_` and 32 hex digits. v3: 22 or 43 of base64url.
    pattern: /^(?<secret>kit_[0-9a-f]{32}|[\w-]{43}|[\w-]{22})$/dg,
    prefixes: ['kit_'],
    context: { words: ['convertkit'] },
    remedy: {
      revoke: 'https://app.kit.com/account_settings/developer_settings',
      steps: ['Regenerate the secret', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['CONVERTKIT_API_SECRET', 'KIT_API_KEY'],
    references: ['https://app.kit.com/account_settings/developer_settings'],
    examples: {
      match: [
        'KIT_API_KEY=kit_[[hex:32]]',
        'CONVERTKIT_API_SECRET=[[base64url:43]]',
        'CONVERTKIT_API_SECRET=[[base64url:22]]',
      ],
      ignore: ['CONVERTKIT_API_SECRET=${CONVERTKIT_API_SECRET}', 'etag: "kit_[[hex:32]]"'],
    },
  },
];
