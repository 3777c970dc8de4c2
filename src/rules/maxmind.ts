import type { Rule } from '../model.ts';

/** MaxMind keys end in `_mmk`. */
export const maxmind: readonly Rule[] = [
  {
    id: 'maxmind-license-key',
    title: 'MaxMind license key',
    severity: 'error',
    why: 'Anyone holding it can download the databases of your licence.',
    keywords: ['_mmk'],
    // Six letters and digits, `_`, 29 letters and digits, `_mmk`.
    pattern: /(?<![\w-])(?<secret>[A-Za-z0-9]{6}_[A-Za-z0-9]{29}_mmk)(?![\w-])/dg,
    remedy: {
      revoke: 'https://www.maxmind.com/en/accounts/current/license-key',
      steps: ['Delete the key in the account', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['MAXMIND_LICENSE_KEY', 'GEOIPUPDATE_LICENSE_KEY'],
    verification: {
      method: 'POST',
      url: 'https://secret-scanning.maxmind.com/secrets/validate-license-key',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'license_key=<secret>',
      live: '204',
      dead: '401',
    },
    references: ['https://dev.maxmind.com/license-key-format'],
    examples: {
      match: ['MAXMIND_LICENSE_KEY=[[base62:6]]_[[base62:29]]_mmk'],
      ignore: ['MAXMIND_LICENSE_KEY=xxxxxx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxx_mmk'],
    },
  },
];
