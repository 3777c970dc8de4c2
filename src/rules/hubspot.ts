import type { Rule } from '../model.ts';

/** HubSpot tokens and keys. */
export const hubspot: readonly Rule[] = [
  {
    id: 'hubspot-private-app-token',
    title: 'HubSpot private app token',
    severity: 'error',
    why: 'Anyone holding it can read and change CRM data within the scopes of the app.',
    keywords: ['pat-na1-', 'pat-na2-', 'pat-na3-', 'pat-eu1-', 'pat-ap1-'],
    // `pat-`, 2 to 3 lower-case letters, one digit, `-`, a UUID. Data centre and a UUID.
    pattern:
      /(?<![A-Za-z0-9])(?<secret>pat-(?:na[123]|eu1|ap1)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['pat-na1-', 'pat-na2-', 'pat-eu1-', 'pat-ap1-'],
    remedy: {
      revoke: 'https://app.hubspot.com/l/private-apps',
      steps: [
        'Rotate the token and expire the old one now',
        'Hand the new token to the program through the environment',
      ],
      instead: null,
    },
    env: ['HUBSPOT_ACCESS_TOKEN', 'HUBSPOT_PRIVATE_APP_TOKEN', 'HUBSPOT_TOKEN', 'HUBSPOT_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.hubapi.com/account-info/v3/details',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 / 403 live limited',
      dead: '401 INVALID_AUTHENTICATION',
    },
    references: ['https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview'],
    examples: {
      match: [
        'HUBSPOT_ACCESS_TOKEN: "pat-eu1-[[uuid]]"',
        'HUBSPOT_ACCESS_TOKEN: "pat-na1-[[uuid]]"',
        'HUBSPOT_ACCESS_TOKEN: "pat-na2-[[uuid]]"',
        'HUBSPOT_ACCESS_TOKEN: "pat-ap1-[[uuid]]"',
      ],
      ignore: [
        'HUBSPOT_ACCESS_TOKEN=pat-na1-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
        'HUBSPOT_ACCESS_TOKEN=pat-xxx-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'hubspot-api-key-legacy',
    title: 'HubSpot API key (hapikey)',
    severity: 'warning',
    why: 'The keys of accounts no longer work; a developer API key still manages your apps.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['hubspot', 'hapikey'], names: ['key', 'hapikey'] },
    remedy: {
      revoke: 'https://app.hubspot.com',
      steps: ['Deactivate the key in the developer account', 'Create a private app and use its token'],
      instead: null,
    },
    env: ['HUBSPOT_API_KEY', 'HAPIKEY'],
    references: ['https://developers.hubspot.com/changelog/upcoming-api-key-sunset'],
    examples: {
      match: ['HUBSPOT_API_KEY=[[uuid]]'],
      ignore: ['HUBSPOT_API_KEY=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx', 'request_id: [[uuid]]'],
    },
  },
];
