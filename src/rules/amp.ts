import type { Rule } from '../model.ts';

/** Amp, the coding agent of Sourcegraph. */
export const amp: readonly Rule[] = [
  {
    id: 'amp-access-token',
    title: 'Amp access token',
    severity: 'error',
    why: 'Anyone holding it can run the agent on your account and read your threads.',
    keywords: ['sgamp_'],
    // The part behind the prefix is opaque; a name in a program has no digit in it.
    pattern: /(?<![A-Za-z0-9])(?<secret>sgamp_(?:user_)?(?=[A-Za-z0-9_]{0,100}\d)[A-Za-z0-9_]{24,140})(?![\w-])/dg,
    prefixes: ['sgamp_user_', 'sgamp_'],
    remedy: {
      revoke: 'https://ampcode.com/settings',
      steps: ['Revoke the token in the settings of Amp', 'Make a new one where one is still needed'],
      instead: null,
    },
    env: ['AMP_API_KEY'],
    references: ['https://ampcode.com/manual'],
    examples: {
      match: ['AMP_API_KEY=sgamp_user_[[base62:40]]'],
      ignore: ['AMP_API_KEY=sgamp_your_api_key_here', 'params["sgamp_amps_per_volt_and_second"] = 4'],
    },
  },
];
