import type { Rule } from '../model.ts';

/** ShipStation: values that only their context names. */
export const shipstation: readonly Rule[] = [
  {
    id: 'shipstation-api-secret',
    title: 'ShipStation API key or secret',
    severity: 'error',
    why: 'Anyone holding it can read and change the orders.',
    keywords: [],
    // Key and secret are 32 hex digits each.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['shipstation'] },
    remedy: {
      revoke: 'https://ship.shipstation.com/settings/api',
      steps: ['Regenerate the secret', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['SHIPSTATION_API_SECRET', 'SHIPSTATION_API_KEY'],
    references: ['https://ship.shipstation.com/settings/api'],
    examples: {
      match: ['SHIPSTATION_API_SECRET=[[hex:32]]'],
      ignore: ['SHIPSTATION_API_SECRET=${SHIPSTATION_API_SECRET}', 'etag: "[[hex:32]]"'],
    },
  },
];
