import type { Rule } from '../model.ts';

/** Resend keys. */
export const resend: readonly Rule[] = [
  {
    id: 'resend-api-key',
    title: 'Resend API key',
    severity: 'error',
    why: 'Anyone holding it can send mail as your domain.',
    keywords: ['re_'],
    // `re_`, eight letters and digits, `_`, 24 letters and digits.
    pattern: /(?<![\w-])(?<secret>re_[A-Za-z0-9]{8}_[A-Za-z0-9]{24})(?![\w-])/dg,
    prefixes: ['re_'],
    remedy: {
      revoke: 'https://resend.com/api-keys',
      steps: [
        'Delete the key on the API keys page',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: 'Give the key only the right to send, for one domain',
    },
    env: ['RESEND_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.resend.com/domains',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200; 401 restricted_api_key = live sending-only key',
      dead: '400/403 API key is invalid',
    },
    references: ['https://resend.com/docs/dashboard/api-keys/introduction'],
    examples: {
      match: ["export RESEND_API_KEY='re_[[base62:8]]_[[base62:24]]'"],
      ignore: [
        'RESEND_API_KEY=re_123456789',
        'RESEND_API_KEY=re_xxxxxxxxx',
        'RESEND_API_KEY=re_xxxxxxxx_xxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
