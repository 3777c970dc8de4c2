import type { Rule } from '../model.ts';

/** Brevo (Sendinblue) keys. */
export const brevo: readonly Rule[] = [
  {
    id: 'brevo-api-key',
    title: 'Brevo API key',
    severity: 'error',
    why: 'Anyone holding it can send mail and texts and read your contacts.',
    keywords: ['xkeysib-'],
    // `xkeysib-`, 64 hex digits, `-`, 16 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16})(?![A-Za-z0-9])/dg,
    prefixes: ['xkeysib-'],
    remedy: {
      revoke: 'https://app.brevo.com/settings/keys/api',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BREVO_API_KEY', 'SENDINBLUE_API_KEY', 'SIB_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.brevo.com/v3/account',
      headers: { 'api-key': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.brevo.com/docs/getting-started'],
    examples: {
      match: ['"BREVO_API_KEY": "xkeysib-[[hex:64]]-[[base62:16]]"'],
      ignore: [
        'BREVO_API_KEY=xkeysib-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'brevo-smtp-key',
    title: 'Brevo SMTP key',
    severity: 'error',
    why: 'Anyone holding it can send mail as your company.',
    keywords: ['xsmtpsib-'],
    // `xsmtpsib-`, 64 hex digits, `-`, 16 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xsmtpsib-[0-9a-f]{64}-[A-Za-z0-9]{16})(?![A-Za-z0-9])/dg,
    prefixes: ['xsmtpsib-'],
    remedy: {
      revoke: 'https://app.brevo.com/settings/keys/smtp',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BREVO_SMTP_KEY', 'SMTP_PASSWORD'],
    references: ['https://help.brevo.com/hc/en-us/articles/7959631848850'],
    examples: {
      match: ['BREVO_SMTP_KEY: "xsmtpsib-[[hex:64]]-[[base62:16]]"'],
      ignore: [
        'BREVO_SMTP_KEY=xsmtpsib-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxxxxxxxxx',
      ],
    },
  },
];
