import type { Rule } from '../model.ts';

/** Mailchimp keys end in the data centre: `-us21`. */
export const mailchimp: readonly Rule[] = [
  {
    id: 'mailchimp-api-key',
    title: 'Mailchimp API key',
    severity: 'error',
    why: 'Anyone holding it can read your audience and send campaigns.',
    keywords: ['-us1', '-us2', '-us3', '-us4', '-us5', '-us6', '-us7', '-us8', '-us9'],
    // 32 hex digits, `-us`, 1 to 2 digits.
    pattern: /(?<![\w-])(?<secret>[0-9a-f]{32}-us[1-9]\d?)(?![\w-])/dg,
    remedy: {
      revoke: 'https://admin.mailchimp.com/account/api/',
      steps: [
        'Revoke the key in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MAILCHIMP_API_KEY', 'MAILCHIMP_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<dc>.api.mailchimp.com/3.0/ping',
      headers: { Authorization: 'Basic base64(any:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://mailchimp.com/help/about-api-keys/'],
    examples: {
      match: ['MAILCHIMP_API_KEY: "[[hex:32]]-us21"'],
      ignore: ['MAILCHIMP_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-usxx'],
    },
  },
];
