import type { Rule } from '../model.ts';

/** Mailjet key pairs: two values of 32 hex digits, of which the one named secret counts. */
export const mailjet: readonly Rule[] = [
  {
    id: 'mailjet-api-secret',
    title: 'Mailjet secret key',
    severity: 'error',
    why: 'Anyone holding it can send mail as your company, together with the API key.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['mailjet', 'mj'], names: ['secret', 'privatekey', 'privateapikey'] },
    remedy: {
      revoke: 'https://app.mailjet.com/account/apikeys',
      steps: [
        'Regenerate the secret key in the account settings',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['MAILJET_API_SECRET', 'MAILJET_SECRET_KEY', 'MJ_APIKEY_PRIVATE'],
    verification: {
      method: 'GET',
      url: 'https://api.mailjet.com/v3/REST/apikey?Limit=1',
      headers: { Authorization: 'Basic base64(<key>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://dev.mailjet.com/email/guides/'],
    examples: {
      match: ['MAILJET_API_SECRET=[[hex:32]]'],
      ignore: ['MJ_APIKEY_PUBLIC=[[hex:32]]', 'MAILJET_API_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
