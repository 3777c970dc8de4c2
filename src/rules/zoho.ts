import type { Rule } from '../model.ts';

/** Zoho tokens. The client id, `1000.` and 32 capitals, is public. */
export const zoho: readonly Rule[] = [
  {
    id: 'zoho-oauth-token',
    title: 'Zoho OAuth token',
    severity: 'error',
    why: 'Anyone holding it can use the Zoho apps within the scopes; a refresh token does not expire.',
    keywords: ['1000.'],
    // `1000.`, 32 hex digits, `.`, 32 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>1000\.[0-9a-f]{32}\.[0-9a-f]{32})(?![A-Za-z0-9])/dg,
    prefixes: ['1000.'],
    remedy: {
      revoke: 'https://accounts.zoho.com/home#sessions/connectedapps',
      steps: [
        'Remove the app under connected apps',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['ZOHO_REFRESH_TOKEN', 'ZOHO_ACCESS_TOKEN', 'ZOHO_CLIENT_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://www.zohoapis.com/crm/v7/users?type=CurrentUser',
      headers: { Authorization: 'Zoho-oauthtoken <secret>' },
      live: '200',
      dead: '401 INVALID_TOKEN',
    },
    references: ['https://www.zoho.com/crm/developer/docs/api/v7/oauth-overview.html'],
    examples: {
      match: ['ZOHO_REFRESH_TOKEN=1000.[[hex:32]].[[hex:32]]'],
      ignore: [
        'ZOHO_CLIENT_ID=1000.[[BASE36:32]]',
        'ZOHO_REFRESH_TOKEN=1000.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
