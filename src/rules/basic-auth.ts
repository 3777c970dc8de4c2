import type { Rule } from '../model.ts';

/** `Authorization: Basic` with credentials in it; decoded, so that the many texts that only look like it stay silent. */
export const basicAuth: readonly Rule[] = [
  {
    id: 'basic-auth-header',
    title: 'Basic authorization with its password',
    severity: 'error',
    why: 'It is a user name and a password in base64; anyone can decode it and log in.',
    keywords: ['basic '],
    pattern: /(?<![\w-])basic {1,3}(?<secret>[A-Za-z0-9+/]{8,600}={0,2})(?![A-Za-z0-9+/=])/dgi,
    structure: 'basic-auth',
    remedy: {
      revoke: null,
      steps: ['Change the password of this user'],
      instead: 'Build the header at run time from the environment or a secret manager',
    },
    references: ['https://www.rfc-editor.org/rfc/rfc7617'],
    examples: {
      match: ['curl -H "Authorization: Basic [[base64-of:shop:[[base62:18]]]]" https://api.shop.io'],
      ignore: [
        'Authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==',
        'Authorization: Basic [[base64-of:user:password]]',
        'Basic authentication is used',
        'Authorization: Basic ${CREDENTIALS}',
      ],
    },
  },
];
