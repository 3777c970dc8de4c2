import type { Rule } from '../model.ts';

/** Miro tokens have no prefix. */
export const miro: readonly Rule[] = [
  {
    id: 'miro-access-token',
    title: 'Miro access token',
    severity: 'error',
    why: 'Anyone holding it can read and change the boards of the team.',
    keywords: [],
    // 27 base64url characters.
    pattern: /^(?<secret>[\w-]{27})$/dg,
    context: { words: ['miro'] },
    remedy: {
      revoke: 'https://miro.com/app/settings/user-profile/apps',
      steps: [
        'Uninstall the app in the profile settings and install it again',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MIRO_ACCESS_TOKEN', 'MIRO_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.miro.com/v1/oauth-token',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.miro.com/'],
    examples: {
      match: ['MIRO_ACCESS_TOKEN=[[base64url:27]]'],
      ignore: ['MIRO_ACCESS_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxx', 'MIRO_ACCESS_TOKEN=${MIRO_ACCESS_TOKEN}'],
    },
  },
];
