import type { Rule } from '../model.ts';

/** Onfleet keys have no prefix. */
export const onfleet: readonly Rule[] = [
  {
    id: 'onfleet-api-key',
    title: 'Onfleet API key',
    severity: 'error',
    why: 'Anyone holding it can read and change deliveries.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['onfleet'] },
    remedy: {
      revoke: 'https://onfleet.com/dashboard#/settings/integrations/api',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ONFLEET_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://onfleet.com/api/v2/organization',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://onfleet.com/dashboard#/settings/integrations/api'],
    examples: {
      match: ["export ONFLEET_API_KEY='[[hex:32]]'"],
      ignore: ['ONFLEET_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
