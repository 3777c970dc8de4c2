import type { Rule } from '../model.ts';

/** Recharge tokens: the numbers name the permission scheme. */
export const recharge: readonly Rule[] = [
  {
    id: 'recharge-access-token',
    title: 'Recharge access token',
    severity: 'error',
    why: 'Anyone holding it can read and change subscriptions.',
    keywords: ['sk_1x1_', 'sk_2x2_', 'sk_3x3_', 'sk_5x3_', 'sk_10x3_', 'sk_test_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sk_(?:test_)?(?:1x1|2x2|3x3|5x3|10x3)_[0-9A-Fa-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['sk_1x1_', 'sk_2x2_', 'sk_3x3_', 'sk_5x3_', 'sk_10x3_'],
    remedy: {
      revoke: null,
      steps: [
        'Delete the token under API tokens',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['RECHARGE_ACCESS_TOKEN', 'RECHARGE_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.rechargeapps.com/token_information',
      headers: { 'X-Recharge-Access-Token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.rechargepayments.com/'],
    examples: {
      match: [
        "export RECHARGE_ACCESS_TOKEN='sk_1x1_[[hex:64]]'",
        "export RECHARGE_ACCESS_TOKEN='sk_2x2_[[hex:64]]'",
        "export RECHARGE_ACCESS_TOKEN='sk_3x3_[[hex:64]]'",
        "export RECHARGE_ACCESS_TOKEN='sk_5x3_[[hex:64]]'",
        "export RECHARGE_ACCESS_TOKEN='sk_10x3_[[hex:64]]'",
      ],
      ignore: [
        'RECHARGE_API_TOKEN=sk_1x1_xxxxxxxx',
        'RECHARGE_ACCESS_TOKEN=sk_xxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
