import type { Rule } from '../model.ts';

/** WooCommerce pairs: `ck_` is the consumer key, `cs_` the secret. */
export const woocommerce: readonly Rule[] = [
  {
    id: 'woocommerce-consumer-secret',
    title: 'WooCommerce consumer secret',
    severity: 'error',
    why: 'Anyone holding it can read and change orders and customers of the shop, together with the consumer key.',
    keywords: ['cs_'],
    // `cs_` and 40 hex digits.
    pattern: /(?<![\w-])(?<secret>cs_[0-9a-f]{40})(?![\w-])/dg,
    prefixes: ['cs_'],
    remedy: {
      revoke: null,
      steps: [
        'Revoke the key under Settings, Advanced, REST API',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['WC_CONSUMER_SECRET', 'WOOCOMMERCE_CONSUMER_SECRET', 'WC_CONSUMER_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<shop>/wp-json/wc/v3/system_status?consumer_key=<ck>&consumer_secret=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://woocommerce.github.io/woocommerce-rest-api-docs/'],
    examples: {
      match: ['WC_CONSUMER_SECRET=cs_[[hex:40]]'],
      ignore: ['WC_CONSUMER_SECRET=cs_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
