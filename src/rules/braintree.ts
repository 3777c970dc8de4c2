import type { Rule } from '../model.ts';

/** Braintree (PayPal). Tokenization keys (`production_…`) are publishable. */
export const braintree: readonly Rule[] = [
  {
    id: 'braintree-access-token',
    title: 'Braintree access token',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: ['access_token$production$'],
    // `access_token$production$`, 16 lower-case letters and digits, `$`, 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>access_token\$production\$[0-9a-z]{16}\$[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['access_token$production$'],
    remedy: {
      revoke: 'https://www.braintreegateway.com',
      steps: [
        'Revoke the token in the API settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BRAINTREE_ACCESS_TOKEN'],
    references: ['https://developer.paypal.com/braintree/docs/guides/authorization/overview'],
    examples: {
      match: ["BRAINTREE_ACCESS_TOKEN='[[<]]access_token$production$[[base36:16]]$[[hex:32]][[>]]'"],
      ignore: [
        'BRAINTREE_ACCESS_TOKEN=access_token$production$...',
        'BRAINTREE_ACCESS_TOKEN=access_token$production$xxxxxxxxxxxxxxxx$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'braintree-access-token-sandbox',
    title: 'Braintree sandbox access token',
    severity: 'warning',
    why: 'Anyone holding it can use the sandbox of your account; no money moves.',
    keywords: ['access_token$sandbox$'],
    // `access_token$sandbox$`, 16 lower-case letters and digits, `$`, 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>access_token\$sandbox\$[0-9a-z]{16}\$[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['access_token$sandbox$'],
    remedy: {
      revoke: 'https://www.braintreegateway.com',
      steps: [
        'Revoke the token in the API settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BRAINTREE_ACCESS_TOKEN'],
    references: ['https://developer.paypal.com/braintree/docs/guides/authorization/overview'],
    examples: {
      match: ["BRAINTREE_ACCESS_TOKEN='[[<]]access_token$sandbox$[[base36:16]]$[[hex:32]][[>]]'"],
      ignore: [
        'BRAINTREE_ACCESS_TOKEN=access_token$sandbox$...',
        'BRAINTREE_ACCESS_TOKEN=access_token$sandbox$xxxxxxxxxxxxxxxx$xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'braintree-private-key',
    title: 'Braintree private key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['braintree', 'bt'], names: ['privatekey', 'privateapikey', 'secret'] },
    remedy: {
      revoke: 'https://www.braintreegateway.com',
      steps: [
        'Delete the key in the API settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['BRAINTREE_PRIVATE_KEY', 'BT_PRIVATE_KEY'],
    references: ['https://developer.paypal.com/braintree/docs/start/go-live'],
    examples: {
      match: ["export BRAINTREE_PRIVATE_KEY='[[hex:32]]'"],
      ignore: ['BRAINTREE_MERCHANT_ID=[[base36:16]]', 'BRAINTREE_PRIVATE_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
