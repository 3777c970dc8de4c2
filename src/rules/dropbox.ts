import type { Rule } from '../model.ts';

/** Dropbox tokens and application secrets. */
export const dropbox: readonly Rule[] = [
  {
    id: 'dropbox-short-lived-token',
    title: 'Dropbox short-lived access token',
    severity: 'warning',
    why: 'Anyone holding it can read and write files until the token expires after four hours.',
    keywords: ['sl.'],
    // `sl.`, optionally `u.`, 130 to 1600 base64url characters. 130 to 152 in older tokens, longer now.
    pattern: /(?<![\w-])(?<secret>sl\.(?:u\.)?[\w-]{130,1600})(?![\w-])/dg,
    prefixes: ['sl.', 'sl.u.'],
    remedy: {
      revoke: 'https://www.dropbox.com/account/connected_apps',
      steps: ['Disconnect the app under connected apps', 'Let the program fetch its own token with a refresh token'],
      instead: null,
    },
    env: ['DROPBOX_ACCESS_TOKEN', 'DROPBOX_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://api.dropboxapi.com/2/users/get_current_account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.dropbox.com/oauth-guide'],
    examples: {
      match: [
        "export DROPBOX_ACCESS_TOKEN='sl.[[base64url:140]]'",
        "export DROPBOX_ACCESS_TOKEN='sl.u.[[base64url:140]]'",
      ],
      ignore: ['DROPBOX_ACCESS_TOKEN=sl.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'dropbox-long-lived-token',
    title: 'Dropbox long-lived access token',
    severity: 'error',
    why: 'Anyone holding it can read and write files without end.',
    keywords: [],
    // Eleven base64url characters, `AAAAAAAAAA`, 43 base64url characters. Ten `A` in the middle mark it.
    pattern: /^(?<secret>[\w-]{11}AAAAAAAAAA[\w-]{43})$/dg,
    context: { words: ['dropbox'] },
    remedy: {
      revoke: 'https://www.dropbox.com/account/connected_apps',
      steps: [
        'Disconnect the app under connected apps',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DROPBOX_ACCESS_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://api.dropboxapi.com/2/users/get_current_account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.dropbox.com/developers'],
    examples: {
      match: ["export DROPBOX_ACCESS_TOKEN='[[base64url:11]]AAAAAAAAAA[[base64url:43]]'"],
      ignore: ['DROPBOX_ACCESS_TOKEN=xxxxxxxxxxxAAAAAAAAAAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'dropbox-app-secret',
    title: 'Dropbox app secret or refresh token',
    severity: 'error',
    why: 'Anyone holding it can pose as your app, or mint access tokens for the account.',
    keywords: [],
    // A secret has 15 characters, a refresh token 64.
    pattern: /^(?<secret>[a-z0-9]{15}|[\w-]{64})$/dg,
    context: { words: ['dropbox'], names: ['secret', 'refreshtoken'] },
    remedy: {
      revoke: 'https://www.dropbox.com/developers/apps',
      steps: ['Reset the secret in the app console', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['DROPBOX_APP_SECRET', 'DROPBOX_REFRESH_TOKEN'],
    references: ['https://developers.dropbox.com/oauth-guide'],
    examples: {
      match: ['"DROPBOX_APP_SECRET": "[[base36:15]]"'],
      ignore: ['DROPBOX_APP_SECRET=${DROPBOX_APP_SECRET}'],
    },
  },
];
