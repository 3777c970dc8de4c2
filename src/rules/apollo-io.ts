import type { Rule } from '../model.ts';

/** Apollo.io keys have no prefix. Keys of Apollo GraphQL are another rule. */
export const apolloIo: readonly Rule[] = [
  {
    id: 'apollo-io-api-key',
    title: 'Apollo.io API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credits of the account and export contacts.',
    keywords: [],
    // 22 base64url characters.
    pattern: /^(?<secret>[\w-]{22})$/dg,
    context: { words: ['apollo', 'apolloio'] },
    remedy: {
      revoke: 'https://app.apollo.io/#/settings/integrations/api',
      steps: [
        'Deactivate the key in the settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['APOLLO_API_KEY', 'APOLLO_IO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.apollo.io/v1/auth/health',
      headers: { 'x-api-key': '<secret>' },
      live: '200 is_logged_in true',
      dead: '401 / false',
    },
    references: ['https://app.apollo.io/#/settings/integrations/api'],
    examples: {
      match: ['APOLLO_API_KEY: "[[base64url:22]]"'],
      ignore: ['APOLLO_API_KEY=xxxxxxxxxxxxxxxxxxxxxx', 'APOLLO_API_KEY=${APOLLO_API_KEY}'],
    },
  },
];
