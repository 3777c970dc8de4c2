import type { Rule } from '../model.ts';

/** 42 Intra applications. The uid `u-s4t2…` is public. */
export const intra42: readonly Rule[] = [
  {
    id: 'intra42-client-secret',
    title: '42 Intra client secret',
    severity: 'warning',
    why: 'Anyone holding it can use the API of the school as your application.',
    keywords: ['s-s4t2af-', 's-s4t2ud-'],
    // `s-s4t2`, `ud` or `af`, `-`, 64 hex digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>s-s4t2(?:ud|af)-[0-9a-f]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['s-s4t2ud-', 's-s4t2af-'],
    remedy: {
      revoke: 'https://profile.intra.42.fr/oauth/applications',
      steps: ['Regenerate the secret of the application', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['FT_SECRET', 'FORTYTWO_CLIENT_SECRET', 'API_42_SECRET'],
    references: ['https://api.intra.42.fr/apidoc'],
    examples: {
      match: ['"FT_SECRET": "s-s4t2ud-[[hex:64]]"', '"FT_SECRET": "s-s4t2af-[[hex:64]]"'],
      ignore: [
        'FT_UID=u-s4t2ud-[[hex:64]]',
        'FT_SECRET=s-s4t2ud-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
