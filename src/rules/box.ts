import type { Rule } from '../model.ts';

/** Box credentials have no prefix, and "box" is a common word: only full names count. */
export const box: readonly Rule[] = [
  {
    id: 'box-developer-or-client-secret',
    title: 'Box client secret or developer token',
    severity: 'error',
    why: 'Anyone holding it can read and change the content of the enterprise, as far as the app may.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['boxappsettings', 'boxsdk', 'box'], lines: 0, names: ['secret', 'developertoken'] },
    remedy: {
      revoke: 'https://app.box.com/developers/console',
      steps: [
        'Reset the client secret in the developer console',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['BOX_CLIENT_SECRET', 'BOX_DEVELOPER_TOKEN', 'BOX_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.box.com/2.0/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.box.com/guides/authentication/'],
    examples: {
      match: ['BOX_CLIENT_SECRET: "[[base62:32]]"'],
      ignore: ['BOX_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'BOX_CLIENT_SECRET=${BOX_CLIENT_SECRET}'],
    },
  },
];
