import type { Rule } from '../model.ts';

/** Midtrans keys. Client keys (`Mid-client-`) are public. */
export const midtrans: readonly Rule[] = [
  {
    id: 'midtrans-server-key',
    title: 'Midtrans server key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: ['mid-server-'],
    // 24 characters are usual. The sandbox writes `SB-` before it.
    pattern: /(?<![A-Za-z0-9])(?<secret>Mid-server-[\w-]{20,28})(?![\w-])/dg,
    prefixes: ['Mid-server-'],
    remedy: {
      revoke: 'https://dashboard.midtrans.com/settings/config_info',
      steps: [
        'Ask Midtrans support to rotate the key',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MIDTRANS_SERVER_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.midtrans.com/v2/nonexistent-order/status',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: 'status_code 404 in body',
      dead: '401',
    },
    references: ['https://docs.midtrans.com/docs/access-keys'],
    examples: {
      match: ['MIDTRANS_SERVER_KEY=Mid-server-[[base64url:24]]'],
      ignore: ['MIDTRANS_CLIENT_KEY=Mid-client-[[base64url:16]]'],
    },
  },
  {
    id: 'midtrans-server-key-sandbox',
    title: 'Midtrans sandbox server key',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account; no money moves.',
    keywords: ['sb-mid-server-'],
    // 24 characters are usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>SB-Mid-server-[\w-]{20,28})(?![\w-])/dg,
    prefixes: ['SB-Mid-server-'],
    remedy: {
      revoke: 'https://dashboard.midtrans.com/settings/config_info',
      steps: [
        'Ask Midtrans support to rotate the key',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MIDTRANS_SANDBOX_SERVER_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.midtrans.com/v2/nonexistent-order/status',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: 'status_code 404 in body',
      dead: '401',
    },
    references: ['https://docs.midtrans.com/docs/access-keys'],
    examples: {
      match: ['MIDTRANS_SANDBOX_SERVER_KEY=SB-Mid-server-[[base64url:24]]'],
      ignore: ['MIDTRANS_CLIENT_KEY=SB-Mid-client-[[base64url:16]]'],
    },
  },
];
