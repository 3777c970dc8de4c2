import type { Rule } from '../model.ts';

/** Apify tokens. */
export const apify: readonly Rule[] = [
  {
    id: 'apify-api-token',
    title: 'Apify API token',
    severity: 'error',
    why: 'Anyone holding it can run actors at your cost and read datasets.',
    keywords: ['apify_api_'],
    // `apify_api_` and 34 to 38 letters and digits. 36 is usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>apify_api_[A-Za-z0-9]{34,38})(?![\w-])/dg,
    prefixes: ['apify_api_'],
    remedy: {
      revoke: 'https://console.apify.com/settings/integrations',
      steps: [
        'Delete the token in the integrations settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['APIFY_TOKEN', 'APIFY_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.apify.com/v2/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.apify.com/platform/integrations/api'],
    examples: {
      match: ["export APIFY_TOKEN='apify_api_[[base62:36]]'"],
      ignore: ['APIFY_TOKEN=apify_api_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
