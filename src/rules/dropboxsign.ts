import type { Rule } from '../model.ts';

/** Dropbox Sign (HelloSign) keys have no prefix. */
export const dropboxsign: readonly Rule[] = [
  {
    id: 'dropboxsign-api-key',
    title: 'Dropbox Sign API key',
    severity: 'error',
    why: 'Anyone holding it can read documents and send signature requests.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['hellosign', 'dropboxsign'] },
    remedy: {
      revoke: 'https://app.hellosign.com/home/myAccount#api',
      steps: [
        'Delete the key in the API settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['HELLOSIGN_API_KEY', 'DROPBOX_SIGN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.hellosign.com/v3/account',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.hellosign.com/home/myAccount#api'],
    examples: {
      match: ['HELLOSIGN_API_KEY=[[hex:64]]'],
      ignore: [
        'HELLOSIGN_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
