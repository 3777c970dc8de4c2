import type { Rule } from '../model.ts';

/** Ramp credentials. The client id `ramp_id_…` is public. */
export const ramp: readonly Rule[] = [
  {
    id: 'ramp-client-secret',
    title: 'Ramp client secret',
    severity: 'error',
    why: 'Anyone holding it can read the spending of the company within the scopes.',
    keywords: ['ramp_sec_'],
    // `ramp_sec_` and 48 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>ramp_sec_[A-Za-z0-9]{48})(?![A-Za-z0-9])/dg,
    prefixes: ['ramp_sec_'],
    remedy: {
      revoke: 'https://app.ramp.com/settings/developer',
      steps: [
        'Rotate the secret in the developer settings',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['RAMP_CLIENT_SECRET'],
    references: ['https://docs.ramp.com/'],
    examples: {
      match: ['"RAMP_CLIENT_SECRET": "ramp_sec_[[base62:48]]"'],
      ignore: ['RAMP_CLIENT_SECRET=ramp_sec_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
