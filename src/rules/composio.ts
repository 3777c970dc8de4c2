import type { Rule } from '../model.ts';

/** Composio keys; `ak_` is used by several vendors. */
export const composio: readonly Rule[] = [
  {
    id: 'composio-api-key',
    title: 'Composio API key',
    severity: 'error',
    why: 'Anyone holding it can use every account that users connected to the project.',
    keywords: [],
    // `ak_` and 20 base64url characters.
    pattern: /^(?<secret>ak_[\w-]{20})$/dg,
    prefixes: ['ak_'],
    context: { words: ['composio'] },
    remedy: {
      revoke: 'https://platform.composio.dev',
      steps: [
        'Delete the key in the project settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['COMPOSIO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://backend.composio.dev/api/v3.1/tools',
      headers: { 'x-api-key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.composio.dev/reference/authentication'],
    examples: {
      match: ["export COMPOSIO_API_KEY='ak_[[base64url:20]]'"],
      ignore: ['COMPOSIO_API_KEY=ak_xxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'composio-consumer-key',
    title: 'Composio consumer key',
    severity: 'error',
    why: 'Anyone holding it can use the accounts that are connected.',
    keywords: [],
    // `ck_` and 20 of base64url; a WooCommerce key is longer.
    pattern: /^(?<secret>ck_[\w-]{20})$/dg,
    prefixes: ['ck_'],
    context: { words: ['composio'] },
    remedy: {
      revoke: 'https://platform.composio.dev',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['COMPOSIO_CONSUMER_API_KEY'],
    references: ['https://docs.composio.dev/docs/composio-connect'],
    examples: {
      match: ['COMPOSIO_CONSUMER_API_KEY=ck_[[base64url:20]]'],
      ignore: ['COMPOSIO_CONSUMER_API_KEY=${COMPOSIO_CONSUMER_API_KEY}', 'etag: "ck_[[base64url:20]]"'],
    },
  },
];
