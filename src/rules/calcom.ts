import type { Rule } from '../model.ts';

/** Cal.com keys. */
export const calcom: readonly Rule[] = [
  {
    id: 'calcom-api-key',
    title: 'Cal.com API key',
    severity: 'error',
    why: 'Anyone holding it can read and change your bookings.',
    keywords: ['cal_'],
    // `cal_live_` and 32 letters and digits; keys of test mode and of a server of one's own have `cal_` and 32 hex digits.
    pattern: /(?<![\w-])(?<secret>cal_(?:live_[A-Za-z0-9]{32}|[0-9a-f]{32}))(?![\w-])/dg,
    prefixes: ['cal_live_', 'cal_'],
    remedy: {
      revoke: 'https://app.cal.com/settings/developer/api-keys',
      steps: [
        'Delete the key in the developer settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['CAL_API_KEY', 'CALCOM_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.cal.com/v2/me',
      headers: { Authorization: 'Bearer <secret>', 'cal-api-version': '2024-08-13' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://cal.com/docs/api-reference/v2/introduction',
      'https://docs.sim.ai/integrations/calcom-service-account',
    ],
    examples: {
      match: ['CAL_API_KEY=cal_live_[[base62:32]]', 'CAL_API_KEY=cal_[[hex:32]]'],
      ignore: ['CAL_API_KEY=cal_live_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'import local_[[hex:32]] from "./local"'],
    },
  },
];
