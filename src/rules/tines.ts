import type { Rule } from '../model.ts';

/** Tines: addresses of webhooks with their secret. */
export const tines: readonly Rule[] = [
  {
    id: 'tines-webhook-url',
    title: 'Tines webhook address',
    severity: 'warning',
    why: 'Anyone holding the address can start the story.',
    keywords: ['.tines.com/webhook/'],
    pattern: /\.tines\.com\/webhook\/[a-z0-9]{32}\/(?<secret>[a-z0-9]{32})(?![\w-])/dg,
    remedy: {
      revoke: 'https://<tenant>.tines.com/',
      steps: ['Change the secret of the webhook action'],
      instead: null,
    },
    references: ['https://www.tines.com/docs/actions/types/webhook/'],
    examples: {
      match: ['url: https://acme.tines.com/webhook/[[base36:32]]/[[<]][[base36:32]][[>]]'],
      ignore: ['url: https://acme.tines.com/webhook/path/secret'],
    },
  },
];
