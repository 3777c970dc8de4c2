import type { Rule } from '../model.ts';

/** PayPal REST applications. The client id begins with `A` and is used in browsers. */
export const paypal: readonly Rule[] = [
  {
    id: 'paypal-client-secret',
    title: 'PayPal client secret',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments and pay out.',
    keywords: [],
    // `E` and 79 base64url characters. The client id is as long and begins with `A`.
    pattern: /^(?<secret>E[\w-]{79})$/dg,
    context: { words: ['paypal'], names: ['secret'] },
    remedy: {
      revoke: 'https://developer.paypal.com/dashboard/applications/live',
      steps: [
        'Add a new secret to the app and disable the old one',
        'Put the new secret into the environment of the application',
      ],
      instead: null,
    },
    env: ['PAYPAL_CLIENT_SECRET', 'PAYPAL_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://api-m.paypal.com/v1/oauth2/token',
      headers: {
        Authorization: 'Basic base64(<client id>:<secret>)',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'grant_type=client_credentials',
      live: '200',
      dead: '401 invalid_client',
    },
    references: ['https://developer.paypal.com/api/rest/'],
    examples: {
      match: ["export PAYPAL_CLIENT_SECRET='E[[base64url:79]]'"],
      ignore: [
        'PAYPAL_CLIENT_ID=A[[base64url:79]]',
        'PAYPAL_CLIENT_SECRET=Exxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'paypal-access-token',
    title: 'PayPal access token',
    severity: 'warning',
    why: 'Anyone holding it can act as the application for up to nine hours.',
    keywords: ['a21aa'],
    // `A21AA` and 85 to 200 base64url characters. About 92 characters after the start.
    pattern: /(?<![A-Za-z0-9])(?<secret>A21AA[\w-]{85,200})(?![\w-])/dg,
    prefixes: ['A21AA'],
    remedy: {
      revoke: 'https://developer.paypal.com/dashboard',
      steps: ['Rotate the secret of the application; the token expires by itself'],
      instead: null,
    },
    references: ['https://developer.paypal.com/api/rest/authentication/'],
    examples: {
      match: ['token = "A21AA[[base64url:92]]"'],
      ignore: ['PAYPAL_ACCESS_TOKEN=A21AAxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
