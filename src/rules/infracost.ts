import type { Rule } from '../model.ts';

/** Infracost: API keys. */
export const infracost: readonly Rule[] = [
  {
    id: 'infracost-api-token',
    title: 'Infracost API key',
    severity: 'warning',
    why: 'Anyone holding it can use the pricing API on your account.',
    keywords: ['ico-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>ico-[0-9A-Za-z]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['ico-'],
    remedy: {
      revoke: 'https://dashboard.infracost.io/',
      steps: ['Rotate the key in the settings of the organisation'],
      instead: null,
    },
    env: ['INFRACOST_API_KEY'],
    verification: {
      method: 'POST',
      url: 'https://pricing.api.infracost.io/graphql',
      headers: { 'X-Api-Key': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://www.infracost.io/docs/'],
    examples: {
      match: ['INFRACOST_API_KEY=ico-[[base62:32]]'],
      ignore: ['INFRACOST_API_KEY=ico-xxxxxxxxxxxx', 'INFRACOST_API_KEY=${INFRACOST_API_KEY}'],
    },
  },
];
