import type { Rule } from '../model.ts';

/** SendGrid (Twilio) keys. */
export const sendgrid: readonly Rule[] = [
  {
    id: 'sendgrid-api-key',
    title: 'SendGrid API key',
    severity: 'error',
    why: 'Anyone holding it can send mail as your company.',
    keywords: ['sg.'],
    // `SG.`, 22 base64url characters, `.`, 43 base64url characters.
    pattern: /(?<![A-Za-z0-9])(?<secret>SG\.[\w-]{22}\.[\w-]{43})(?![\w-])/dg,
    prefixes: ['SG.'],
    remedy: {
      revoke: 'https://app.sendgrid.com/settings/api_keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: 'Give the key only the right to send mail',
    },
    env: ['SENDGRID_API_KEY', 'SENDGRID_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.sendgrid.com/v3/scopes',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 = live, limited)',
      dead: '401',
    },
    references: ['https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys'],
    examples: {
      match: ['SENDGRID_API_KEY: "SG.[[base64url:22]].[[base64url:43]]"'],
      ignore: ['SENDGRID_API_KEY=SG.xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
