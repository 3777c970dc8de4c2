import type { Rule } from '../model.ts';

/** SettleMint tokens: the letters name the kind. */
export const settlemint: readonly Rule[] = [
  {
    id: 'settlemint-access-token',
    title: 'SettleMint access token',
    severity: 'error',
    why: 'Anyone holding it can manage networks and applications.',
    keywords: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
    // `sm_`, `aat`, `pat` or `sat`, `_`, 16 letters and digits.
    pattern: /(?<![\w-])(?<secret>sm_(?:aat|pat|sat)_[A-Za-z0-9]{16})(?![\w-])/dg,
    prefixes: ['sm_aat_', 'sm_pat_', 'sm_sat_'],
    remedy: {
      revoke: 'https://console.settlemint.com',
      steps: [
        'Delete the token in the console',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['SETTLEMINT_ACCESS_TOKEN'],
    references: ['https://console.settlemint.com/'],
    examples: {
      match: [
        "export SETTLEMINT_ACCESS_TOKEN='sm_aat_[[base62:16]]'",
        "export SETTLEMINT_ACCESS_TOKEN='sm_pat_[[base62:16]]'",
        "export SETTLEMINT_ACCESS_TOKEN='sm_sat_[[base62:16]]'",
      ],
      ignore: ['SETTLEMINT_ACCESS_TOKEN=sm_aat_xxxxxxxxxxxxxxxx'],
    },
  },
];
