import type { Rule } from '../model.ts';

/** Postmark tokens are plain UUIDs; `POSTMARK_API_TEST` is the documented test token. */
export const postmark: readonly Rule[] = [
  {
    id: 'postmark-server-token',
    title: 'Postmark server or account token',
    severity: 'error',
    why: 'Anyone holding it can send mail as your domain.',
    keywords: [],
    // A UUID.
    pattern: /^(?<secret>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/dg,
    context: { words: ['postmark', 'postmarkapp'] },
    remedy: {
      revoke: 'https://account.postmarkapp.com/servers',
      steps: ['Regenerate the token of the server', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['POSTMARK_API_TOKEN', 'POSTMARK_SERVER_TOKEN', 'POSTMARK_API_KEY', 'POSTMARK_ACCOUNT_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.postmarkapp.com/server',
      headers: { 'X-Postmark-Server-Token': '<secret>' },
      live: '200',
      dead: '401 ErrorCode 10',
    },
    references: ['https://postmarkapp.com/developer/api/overview'],
    examples: {
      match: ['"POSTMARK_API_TOKEN": "[[uuid]]"'],
      ignore: [
        'POSTMARK_API_TOKEN=POSTMARK_API_TEST',
        'POSTMARK_API_TOKEN=xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx',
        'request_id: [[uuid]]',
      ],
    },
  },
];
