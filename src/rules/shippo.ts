import type { Rule } from '../model.ts';

/** Shippo tokens. */
export const shippo: readonly Rule[] = [
  {
    id: 'shippo-api-token',
    title: 'Shippo API token',
    severity: 'error',
    why: 'Anyone holding it can buy shipping labels at your cost.',
    keywords: ['shippo_live_'],
    // `shippo_live_` and 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>shippo_live_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['shippo_live_'],
    remedy: {
      revoke: 'https://apps.goshippo.com/settings/api',
      steps: ['Regenerate the token in the API settings', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['SHIPPO_API_KEY', 'SHIPPO_API_TOKEN', 'SHIPPO_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.goshippo.com/shipments/?results=1',
      headers: { Authorization: 'ShippoToken <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
    examples: {
      match: ['SHIPPO_API_KEY=shippo_live_[[hex:40]]'],
      ignore: ['SHIPPO_API_KEY=shippo_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'shippo-api-token-test',
    title: 'Shippo test token',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no label is bought.',
    keywords: ['shippo_test_'],
    // `shippo_test_` and 40 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>shippo_test_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['shippo_test_'],
    remedy: {
      revoke: 'https://apps.goshippo.com/settings/api',
      steps: ['Regenerate the token in the API settings', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['SHIPPO_TEST_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.goshippo.com/shipments/?results=1',
      headers: { Authorization: 'ShippoToken <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.goshippo.com/docs/guides_general/authentication/'],
    examples: {
      match: ['SHIPPO_TEST_TOKEN: "shippo_test_[[hex:40]]"'],
      ignore: ['SHIPPO_TEST_TOKEN=shippo_test_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
