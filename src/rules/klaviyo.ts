import type { Rule } from '../model.ts';

/** Klaviyo keys. Here `pk_` is the private key; the site id of six characters is public. */
export const klaviyo: readonly Rule[] = [
  {
    id: 'klaviyo-private-key',
    title: 'Klaviyo private API key',
    severity: 'error',
    why: 'Anyone holding it can read profiles and send campaigns.',
    keywords: [],
    // 34 hex digits; keys since 2024 put the site id before them.
    pattern: /^(?<secret>pk_(?:[A-Za-z0-9]{6}_)?[0-9a-f]{34})$/dg,
    prefixes: ['pk_'],
    context: { words: ['klaviyo'] },
    remedy: {
      revoke: 'https://www.klaviyo.com/settings/account/api-keys',
      steps: [
        'Delete the key in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['KLAVIYO_API_KEY', 'KLAVIYO_PRIVATE_KEY', 'KLAVIYO_PRIVATE_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://a.klaviyo.com/api/accounts',
      headers: { Authorization: 'Klaviyo-API-Key <secret>', revision: '2024-10-15' },
      live: '200 / 403 live limited',
      dead: '401',
    },
    references: ['https://developers.klaviyo.com/en/docs/authenticate_'],
    examples: {
      match: ['KLAVIYO_API_KEY: "pk_[[base62:6]]_[[hex:34]]"'],
      ignore: ['KLAVIYO_COMPANY_ID=[[base62:6]]'],
    },
  },
];
