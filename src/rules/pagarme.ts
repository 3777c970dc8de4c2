import type { Rule } from '../model.ts';

/** Pagar.me keys. */
export const pagarme: readonly Rule[] = [
  {
    id: 'pagarme-live-key',
    title: 'Pagar.me live API key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: ['ak_live_'],
    // `ak_live_` and 30 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>ak_live_[A-Za-z0-9]{30})(?![A-Za-z0-9])/dg,
    prefixes: ['ak_live_'],
    remedy: {
      revoke: 'https://dash.pagar.me',
      steps: ['Replace the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['PAGARME_API_KEY'],
    references: ['https://dash.pagar.me/'],
    examples: {
      match: ['PAGARME_API_KEY=ak_live_[[base62:30]]'],
      ignore: ['PAGARME_API_KEY=ak_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
