import type { Rule } from '../model.ts';

/** Fleetbase keys. */
export const fleetbase: readonly Rule[] = [
  {
    id: 'fleetbase-api-key',
    title: 'Fleetbase API key',
    severity: 'error',
    why: 'Anyone holding it can read and change logistics data.',
    keywords: ['flb_live_'],
    // `flb_live_` and 20 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>flb_live_[A-Za-z0-9]{20})(?![A-Za-z0-9])/dg,
    prefixes: ['flb_live_'],
    remedy: {
      revoke: 'https://console.fleetbase.io',
      steps: ['Roll the key in the console', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['FLEETBASE_API_KEY'],
    references: ['https://console.fleetbase.io/'],
    examples: {
      match: ['FLEETBASE_API_KEY=flb_live_[[base62:20]]'],
      ignore: ['FLEETBASE_API_KEY=flb_live_xxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
