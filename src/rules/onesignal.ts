import type { Rule } from '../model.ts';

/** OneSignal keys. The app id, a UUID, is public. */
export const onesignal: readonly Rule[] = [
  {
    id: 'onesignal-api-key',
    title: 'OneSignal API key',
    severity: 'error',
    why: 'Anyone holding it can send push messages to all your users.',
    keywords: ['os_v2_app_', 'os_v2_org_'],
    // `os_v2_`, `app` or `org`, `_`, 103 base32 characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>os_v2_(?:app|org)_[2-7a-z]{103})(?![A-Za-z0-9])/dg,
    prefixes: ['os_v2_app_', 'os_v2_org_'],
    remedy: {
      revoke: 'https://dashboard.onesignal.com',
      steps: ['Delete the key under Keys & IDs', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['ONESIGNAL_API_KEY', 'ONESIGNAL_REST_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.onesignal.com/apps',
      headers: { Authorization: 'Key <secret>' },
      live: '200 or 403 with body',
      dead: '401',
    },
    references: ['https://documentation.onesignal.com/docs/keys-and-ids'],
    examples: {
      match: [
        'ONESIGNAL_API_KEY: "os_v2_app_[[base32-lower:103]]"',
        'ONESIGNAL_API_KEY: "os_v2_org_[[base32-lower:103]]"',
      ],
      ignore: ['ONESIGNAL_API_KEY=os_v2_app_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
