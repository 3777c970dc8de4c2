import type { Rule } from '../model.ts';

/** Instagram tokens. */
export const instagram: readonly Rule[] = [
  {
    id: 'instagram-access-token',
    title: 'Instagram access token',
    severity: 'error',
    why: 'Anyone holding it can read the profile and its media and messages.',
    keywords: ['igaa', 'igqv', 'igqw'],
    // `IGQV`, `IGQW` or `IGAA` and 100 to 300 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:IGQV|IGQW|IGAA)[\w-]{100,300})(?![\w-])/dg,
    prefixes: ['IGQV', 'IGQW', 'IGAA'],
    remedy: {
      revoke: 'https://www.instagram.com/accounts/manage_access/',
      steps: [
        'Remove the app in the account settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['INSTAGRAM_ACCESS_TOKEN', 'IG_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://graph.instagram.com/me?fields=id&access_token=<secret>',
      headers: {},
      live: '200',
      dead: '400 code 190',
    },
    references: ['https://developers.facebook.com/docs/instagram-platform/'],
    examples: {
      match: [
        '"INSTAGRAM_ACCESS_TOKEN": "IGQV[[base64url:160]]"',
        '"INSTAGRAM_ACCESS_TOKEN": "IGQW[[base64url:160]]"',
        '"INSTAGRAM_ACCESS_TOKEN": "IGAA[[base64url:160]]"',
      ],
      ignore: ['INSTAGRAM_ACCESS_TOKEN=IGQVxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
