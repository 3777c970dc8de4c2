import type { Rule } from '../model.ts';

/** NetBird access: tokens. */
export const netbird: readonly Rule[] = [
  {
    id: 'netbird-access-token',
    title: 'NetBird access token',
    severity: 'error',
    why: 'Anyone holding it can change who reaches what in the private network.',
    keywords: ['nbp_'],
    // 30 letters and digits and 6 of a checksum (management/server/personal_access_token.go of netbirdio/netbird).
    pattern: /(?<![A-Za-z0-9])(?<secret>nbp_[A-Za-z0-9]{36})(?![A-Za-z0-9])/dg,
    prefixes: ['nbp_'],
    remedy: {
      revoke: 'https://app.netbird.io/team/users',
      steps: [
        'Delete the token of the user or service user',
        'Create a new one and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['NETBIRD_API_TOKEN', 'NB_PAT', 'NETBIRD_TOKEN'],
    references: ['https://docs.netbird.io/api/guides/authentication'],
    examples: {
      match: ['NETBIRD_API_TOKEN=nbp_[[base62:36]]'],
      ignore: ['NETBIRD_API_TOKEN=nbp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'NETBIRD_API_TOKEN=nbp_1234567890abcdef'],
    },
  },
];
