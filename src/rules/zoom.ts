import type { Rule } from '../model.ts';

/** Zoom applications. */
export const zoom: readonly Rule[] = [
  {
    id: 'zoom-client-secret',
    title: 'Zoom client secret',
    severity: 'error',
    why: 'Anyone holding it can use the API of the account within the scopes of the app.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['zoom'], lines: 0, names: ['secret'] },
    remedy: {
      revoke: 'https://marketplace.zoom.us/user/build',
      steps: [
        'Regenerate the secret under App credentials',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['ZOOM_CLIENT_SECRET', 'ZOOM_API_SECRET', 'ZOOM_SECRET_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://zoom.us/oauth/token',
      headers: {
        Authorization: 'Basic base64(<client id>:<secret>)',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=account_credentials&account_id=<account id>',
      live: '200',
      dead: '400 or 401',
    },
    references: ['https://developers.zoom.us/docs/internal-apps/'],
    examples: {
      match: ['ZOOM_CLIENT_SECRET=[[base62:32]]'],
      ignore: ['ZOOM_CLIENT_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'ZOOM_CLIENT_SECRET=${ZOOM_CLIENT_SECRET}'],
    },
  },
];
