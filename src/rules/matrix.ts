import type { Rule } from '../model.ts';

/** Matrix access tokens of Synapse and of the Matrix Authentication Service; both end in a checksum. */
export const matrix: readonly Rule[] = [
  {
    id: 'matrix-synapse-access-token',
    title: 'Matrix access token (Synapse)',
    severity: 'error',
    why: 'Anyone holding it can act as the user and read the rooms that are not encrypted.',
    keywords: ['syt_'],
    // Name of the user in base64, 20 letters, and a CRC-32 in base62.
    pattern: /(?<![A-Za-z0-9])(?<secret>syt_[A-Za-z0-9+/=]{1,344}_[a-zA-Z]{20}_[A-Za-z0-9]{6})(?![A-Za-z0-9])/dg,
    prefixes: ['syt_'],
    checksum: { name: 'synapse-token', use: 'reject' },
    remedy: {
      revoke: null,
      steps: [
        'Sign out of the session in a client',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MATRIX_ACCESS_TOKEN', 'MATRIX_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<homeserver>/_matrix/client/v3/account/whoami',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401 M_UNKNOWN_TOKEN',
    },
    references: [
      'https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py',
      'https://github.com/element-hq/synapse/blob/develop/synapse/util/stringutils.py',
    ],
    examples: {
      match: ["export MATRIX_ACCESS_TOKEN='syt_[[base64-of:[[lower:6]]]]_[[letters:20]]_[[check:synapse-token]]'"],
      ignore: ['MATRIX_TOKEN=syt_xxxxxxxx'],
    },
  },
  {
    id: 'matrix-mas-token',
    title: 'Matrix authentication service token',
    severity: 'error',
    why: 'Anyone holding it can act as the user, or mint access tokens if it begins with `mar` or `mcr`.',
    keywords: ['mar_', 'mat_', 'mcr_', 'mct_'],
    // `mat`, `mar`, `mct` or `mcr`, `_`, 30 letters and digits, `_`, six letters and digits. The tail is a CRC-32 in
    // base62.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:mat|mar|mct|mcr)_[A-Za-z0-9]{30}_[A-Za-z0-9]{6})(?![A-Za-z0-9])/dg,
    prefixes: ['mat_', 'mar_', 'mct_', 'mcr_'],
    checksum: { name: 'matrix-auth-token', use: 'reject' },
    remedy: {
      revoke: 'https://account.matrix.org',
      steps: ['Sign out of the session', 'Create a new token and hand it to the program through the environment'],
      instead: null,
    },
    env: ['MATRIX_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<homeserver>/_matrix/client/v3/account/whoami',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://github.com/element-hq/matrix-authentication-service/blob/main/crates/data-model/src/tokens.rs',
    ],
    examples: {
      match: [
        'MATRIX_ACCESS_TOKEN: "mat_[[base62:30]]_[[check:matrix-auth-token]]"',
        'MATRIX_ACCESS_TOKEN: "mar_[[base62:30]]_[[check:matrix-auth-token]]"',
        'MATRIX_ACCESS_TOKEN: "mct_[[base62:30]]_[[check:matrix-auth-token]]"',
        'MATRIX_ACCESS_TOKEN: "mcr_[[base62:30]]_[[check:matrix-auth-token]]"',
      ],
      ignore: ['MATRIX_ACCESS_TOKEN=mat_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx_xxxxxx'],
    },
  },
];
