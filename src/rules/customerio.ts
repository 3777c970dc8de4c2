import type { Rule } from '../model.ts';

/** Customer.io keys have no prefix. */
export const customerio: readonly Rule[] = [
  {
    id: 'customerio-app-api-key',
    title: 'Customer.io app API key',
    severity: 'error',
    why: 'Anyone holding it can read customer data and send mail.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['customerio', 'cio'] },
    remedy: {
      revoke: 'https://fly.customer.io/settings/api_credentials',
      steps: [
        'Delete the key in the API credentials',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CUSTOMERIO_APP_API_KEY', 'CUSTOMER_IO_APP_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.customer.io/v1/workspaces',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.customer.io/integrations/api/'],
    examples: {
      match: ['CUSTOMERIO_APP_API_KEY: "[[hex:32]]"'],
      ignore: ['CUSTOMERIO_APP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
  {
    id: 'customerio-track-api-key',
    title: 'Customer.io tracking key',
    severity: 'warning',
    why: 'Anyone holding it can write made-up events and profiles, together with the site id.',
    keywords: [],
    // 20 hex digits.
    pattern: /^(?<secret>[0-9a-f]{20})$/dg,
    context: { words: ['customerio', 'cio'], names: ['key', 'secret', 'token'] },
    remedy: {
      revoke: 'https://fly.customer.io/settings/api_credentials',
      steps: [
        'Delete the key in the API credentials',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CUSTOMERIO_API_KEY', 'CUSTOMERIO_TRACK_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://track.customer.io/api/v1/accounts/region',
      headers: { Authorization: 'Basic base64(<site id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.customer.io/integrations/api/'],
    examples: {
      match: ['CUSTOMERIO_API_KEY: "[[hex:20]]"'],
      ignore: ['CUSTOMERIO_SITE_ID=[[hex:20]]', 'CUSTOMERIO_API_KEY=xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
