import type { Rule } from '../model.ts';

/** Mintlify keys for administration; those that begin `mint_dsc_` are meant for browsers. */
export const mintlify: readonly Rule[] = [
  {
    id: 'mintlify-admin-api-key',
    title: 'Mintlify admin API key',
    severity: 'error',
    why: 'Anyone holding it can deploy the documentation and have an agent edit it.',
    keywords: ['mint_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>mint_(?!dsc_)(?=[A-Za-z0-9]{0,40}\d)[A-Za-z0-9]{20,40})(?![\w-])/dg,
    prefixes: ['mint_'],
    remedy: {
      revoke: 'https://dashboard.mintlify.com/settings/organization/api-keys',
      steps: ['Revoke the key on the page of API keys and make another one'],
      instead: null,
    },
    env: ['MINTLIFY_API_KEY', 'MINTLIFY_ADMIN_API_KEY'],
    references: ['https://www.mintlify.com/docs/api/introduction'],
    examples: {
      match: ['MINTLIFY_API_KEY=mint_[[base62:24]]'],
      ignore: ['MINTLIFY_API_KEY=mint_your_api_key', 'href: mint_dsc_[[base62:24]]', 'mint_transaction_for_collection'],
    },
  },
];
