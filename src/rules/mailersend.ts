import type { Rule } from '../model.ts';

/** MailerSend tokens. */
export const mailersend: readonly Rule[] = [
  {
    id: 'mailersend-api-token',
    title: 'MailerSend API token',
    severity: 'error',
    why: 'Anyone holding it can send mail as your domain.',
    keywords: ['mlsn.'],
    // `mlsn.` and 30 to 100 hex digits. 64 is usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>mlsn\.[0-9a-f]{30,100})(?![\w-])/dg,
    prefixes: ['mlsn.'],
    remedy: {
      revoke: 'https://app.mailersend.com/api-tokens',
      steps: [
        'Delete the token on the API tokens page',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MAILERSEND_API_KEY', 'MAILERSEND_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.mailersend.com/v1/api-quota',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.mailersend.com/'],
    examples: {
      match: ['MAILERSEND_API_KEY: "mlsn.[[hex:64]]"'],
      ignore: ['MAILERSEND_API_KEY=mlsn.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
