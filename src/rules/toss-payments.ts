import type { Rule } from '../model.ts';

/** Toss Payments keys. */
export const tossPayments: readonly Rule[] = [
  {
    id: 'toss-payments-secret-key',
    title: 'Toss Payments secret key',
    severity: 'error',
    why: 'Anyone holding it can confirm, cancel and read payments of the shop.',
    keywords: ['live_sk_', 'live_gsk_'],
    // `live_sk_` or `live_gsk_` and letters and digits. Keys of the test environment move no money.
    pattern: /(?<![\w-])(?<secret>live_g?sk_[A-Za-z0-9]{20,60})(?![\w-])/dg,
    prefixes: ['live_sk_', 'live_gsk_'],
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://developers.tosspayments.com/my/api-keys',
      steps: ['Reissue the key in the developer centre', 'Hand the new one to the server through the environment'],
      instead: null,
    },
    env: ['TOSS_SECRET_KEY', 'TOSS_PAYMENTS_SECRET_KEY'],
    references: ['https://docs.tosspayments.com/reference/using-api/api-keys'],
    examples: {
      match: ['TOSS_SECRET_KEY=live_sk_[[base62:35]]', 'secretKey: "live_gsk_[[base62:32]]"'],
      ignore: [
        'TOSS_SECRET_KEY=live_sk_...',
        'const clientId = "live_ck_[[base62:35]]"',
        'live_sk_xxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
