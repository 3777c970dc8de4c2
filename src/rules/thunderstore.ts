import type { Rule } from '../model.ts';

/** Thunderstore tokens. */
export const thunderstore: readonly Rule[] = [
  {
    id: 'thunderstore-token',
    title: 'Thunderstore service account token',
    severity: 'error',
    why: 'Anyone holding it can publish mods in the name of the team.',
    keywords: ['tss_'],
    // `tss_` and 20 to 80 base64url characters.
    pattern: /(?<![\w-])(?<secret>tss_[\w-]{20,80})(?![\w-])/dg,
    prefixes: ['tss_'],
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://thunderstore.io/settings/teams/',
      steps: [
        'Delete the service account of the team',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TCLI_AUTH_TOKEN', 'THUNDERSTORE_TOKEN'],
    references: [
      'https://docs.github.com/en/code-security/reference/secret-security/supported-secret-scanning-patterns',
    ],
    examples: {
      match: ['TCLI_AUTH_TOKEN: "tss_[[base64url:32]]"'],
      ignore: ['TCLI_AUTH_TOKEN=tss_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
