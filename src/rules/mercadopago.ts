import type { Rule } from '../model.ts';

/** Mercado Pago tokens: number of the application, time, 32 hex digits and number of the user. The public key is `APP_USR-` with a UUID. */
export const mercadopago: readonly Rule[] = [
  {
    id: 'mercadopago-access-token',
    title: 'Mercado Pago access token',
    severity: 'error',
    why: 'Anyone holding it can take and refund payments.',
    keywords: ['app_usr-'],
    // `APP_USR-`, 14 to 17 digits, `-`, six digits, `-`, 32 hex digits, `-`, 6 to 12 digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>APP_USR-\d{14,17}-\d{6}-[0-9a-f]{32}-\d{6,12})(?![\w-])/dg,
    prefixes: ['APP_USR-'],
    remedy: {
      revoke: 'https://www.mercadopago.com/developers/panel/app',
      steps: [
        'Renew the credentials of the application',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MERCADOPAGO_ACCESS_TOKEN', 'MP_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.mercadopago.com/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.mercadopago.com/developers/en/docs/your-integrations/credentials'],
    examples: {
      match: ['"MERCADOPAGO_ACCESS_TOKEN": "APP_USR-[[digits:16]]-[[digits:6]]-[[hex:32]]-[[digits:9]]"'],
      ignore: [
        'MERCADOPAGO_PUBLIC_KEY=APP_USR-[[uuid]]',
        'MERCADOPAGO_ACCESS_TOKEN=APP_USR-xxxxxxxxxxxxxxxx-xxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxx',
      ],
    },
  },
  {
    id: 'mercadopago-access-token-test',
    title: 'Mercado Pago test access token',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: Array.from({ length: 10 }, (_, digit) => `test-${digit}`),
    // `TEST-`, 14 to 17 digits, `-`, six digits, `-`, 32 hex digits, `-`, 6 to 12 digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>TEST-\d{14,17}-\d{6}-[0-9a-f]{32}-\d{6,12})(?![\w-])/dg,
    prefixes: ['TEST-'],
    remedy: {
      revoke: 'https://www.mercadopago.com/developers/panel/app',
      steps: [
        'Renew the test credentials of the application',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['MERCADOPAGO_TEST_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.mercadopago.com/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.mercadopago.com/developers/en/docs/your-integrations/credentials'],
    examples: {
      match: ['MERCADOPAGO_TEST_ACCESS_TOKEN=TEST-[[digits:16]]-[[digits:6]]-[[hex:32]]-[[digits:9]]'],
      ignore: [
        'MERCADOPAGO_PUBLIC_KEY=TEST-[[uuid]]',
        'MERCADOPAGO_TEST_ACCESS_TOKEN=TEST-xxxxxxxxxxxxxxxx-xxxxxx-xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx-xxxxxxxxx',
      ],
    },
  },
];
