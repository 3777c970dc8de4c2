import type { Rule } from '../model.ts';

/** Mattermost tokens: 26 characters without a prefix. */
export const mattermost: readonly Rule[] = [
  {
    id: 'mattermost-access-token',
    title: 'Mattermost access token',
    severity: 'error',
    why: 'Anyone holding it can act as the user on your server.',
    keywords: [],
    // 26 lower-case letters and digits.
    pattern: /^(?<secret>[0-9a-z]{26})$/dg,
    context: { words: ['mattermost', 'mm'], names: ['token', 'key', 'secret'] },
    remedy: {
      revoke: null,
      steps: [
        'Delete the token under Security in the profile',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MATTERMOST_TOKEN', 'MM_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<server>/api/v4/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.mattermost.com/integrate/reference/personal-access-token/'],
    examples: {
      match: ['MATTERMOST_TOKEN: "[[base36:26]]"'],
      ignore: ['MATTERMOST_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxx', 'MATTERMOST_TOKEN=${MATTERMOST_TOKEN}'],
    },
  },
];
