import type { Rule } from '../model.ts';

/** HighLevel (GoHighLevel) tokens. */
export const gohighlevel: readonly Rule[] = [
  {
    id: 'gohighlevel-private-integration-token',
    title: 'HighLevel private integration token',
    severity: 'error',
    why: 'Anyone holding it can read and change the CRM data of the location.',
    keywords: ['pit-'],
    // `pit-` and a UUID.
    pattern: /(?<![\w-])(?<secret>pit-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![\w-])/dg,
    prefixes: ['pit-'],
    remedy: {
      revoke: 'https://app.gohighlevel.com',
      steps: [
        'Rotate the private integration',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['GHL_PRIVATE_INTEGRATION_TOKEN', 'GHL_API_KEY', 'GHL_TOKEN'],
    references: ['https://marketplace.gohighlevel.com/docs/Authorization/PrivateIntegrationsToken/'],
    examples: {
      match: ['GHL_PRIVATE_INTEGRATION_TOKEN: "pit-[[uuid]]"'],
      ignore: ['GHL_PRIVATE_INTEGRATION_TOKEN=pit-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    },
  },
];
