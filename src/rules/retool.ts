import type { Rule } from '../model.ts';

/** Retool tokens: a ULID in lower case, whose first two digits stay the same for decades. */
export const retool: readonly Rule[] = [
  {
    id: 'retool-api-token',
    title: 'Retool API token',
    severity: 'error',
    why: 'Anyone holding it can change apps, users and resources within its scopes.',
    keywords: ['retool_01'],
    pattern: /(?<![A-Za-z0-9])(?<secret>retool_01[0-9a-hjkmnp-tv-z]{24})(?![A-Za-z0-9])/dg,
    prefixes: ['retool_'],
    remedy: {
      revoke: null,
      steps: ['Delete the token under Settings > API of your organisation and make another one'],
      instead: null,
    },
    env: ['RETOOL_API_TOKEN', 'RETOOL_API_KEY'],
    references: ['https://docs.retool.com/org-users/guides/retool-api/authentication'],
    examples: {
      match: ['RETOOL_API_TOKEN=[[<]]retool_01[[digits:6]][[base36:1]]k[[digits:16]][[>]]'],
      ignore: ['RETOOL_API_TOKEN=retool_01xxxxxxxxxxxxxxxxxxxxxxxx', "import retool_01 from './retool_01.png';"],
    },
  },
];
