import type { Rule } from '../model.ts';

/** Permanent tokens of YouTrack and Hub: login and name of the token in base64, then the secret. */
export const youtrack: readonly Rule[] = [
  {
    id: 'youtrack-permanent-token',
    title: 'YouTrack permanent token',
    severity: 'error',
    why: 'Anyone holding it can do in YouTrack and Hub what its user can.',
    keywords: ['perm:', 'perm-'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>perm[:-][A-Za-z0-9+/]{2,120}={0,2}\.[A-Za-z0-9+/-]{2,120}={0,2}\.[A-Za-z0-9]{30})(?![A-Za-z0-9])/dg,
    prefixes: ['perm:', 'perm-'],
    remedy: {
      revoke: null,
      steps: ['Delete the token under Profile > Account Security and make another one'],
      instead: null,
    },
    env: ['YOUTRACK_TOKEN', 'YOUTRACK_API_TOKEN', 'HUB_TOKEN', 'QODANA_TOKEN'],
    references: ['https://www.jetbrains.com/help/youtrack/devportal/authentication-with-permanent-token.html'],
    examples: {
      match: [
        'YOUTRACK_TOKEN=[[<]]perm:cm9vdA==.NDktNQ==.[[base62:30]][[>]]',
        'Authorization: Bearer [[<]]perm-cm9vdA==.NDktNQ==.[[base62:30]][[>]]',
      ],
      ignore: ['YOUTRACK_TOKEN=perm:YOUR_TOKEN', 'groups: perm-users.admin.write'],
    },
  },
];
