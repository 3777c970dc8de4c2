import type { Rule } from '../model.ts';

/** Adyen keys. Client keys (`live_…`, `test_…` and 32 capitals) are for browsers. */
export const adyen: readonly Rule[] = [
  {
    id: 'adyen-api-key',
    title: 'Adyen API key',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: [],
    // Base64, base64 again, and printable signs, divided by hyphens.
    pattern: /^(?<secret>AQE[A-Za-z0-9+/]{40,200}={0,2}-[A-Za-z0-9+/]{30,60}={0,2}-[\x21-\x7e]{10,40})$/dg,
    prefixes: ['AQE'],
    context: { words: ['adyen'] },
    remedy: {
      revoke: 'https://ca-live.adyen.com',
      steps: [
        'Generate a new key for the API credential',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ADYEN_API_KEY', 'ADYEN_CHECKOUT_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://management-live.adyen.com/v3/me',
      headers: { 'X-API-Key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.adyen.com/development-resources/api-credentials'],
    examples: {
      match: ["export ADYEN_API_KEY='[[<]]AQE[[base62:60]]==-[[base64:43]]=-[[base62:16]][[>]]'"],
      ignore: ['ADYEN_API_KEY=${ADYEN_API_KEY}'],
    },
  },
];
