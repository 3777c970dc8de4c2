import type { Rule } from '../model.ts';

/** Flutterwave keys. Public keys begin with `FLWPUBK`. */
export const flutterwave: readonly Rule[] = [
  {
    id: 'flutterwave-secret-key',
    title: 'Flutterwave secret key',
    severity: 'error',
    why: 'Anyone holding it can take payments and transfer money.',
    keywords: ['flwseck-'],
    // 32 characters and `-X`; newer keys put one more part between them.
    pattern: /(?<![A-Za-z0-9])(?<secret>FLWSECK-[0-9a-z]{32}(?:-[0-9a-z]{8,16}vt)?-X)(?![\w-])/dg,
    prefixes: ['FLWSECK-'],
    remedy: {
      revoke: 'https://app.flutterwave.com/dashboard/settings/apis/live',
      steps: [
        'Generate a new secret key in the API settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FLW_SECRET_KEY', 'FLUTTERWAVE_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.flutterwave.com/v3/subaccounts',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.flutterwave.com/docs/authentication'],
    examples: {
      match: ["export FLW_SECRET_KEY='FLWSECK-[[hex:32]]-X'"],
      ignore: ['FLW_PUBLIC_KEY=FLWPUBK-[[hex:32]]-X'],
    },
  },
  {
    id: 'flutterwave-test-keys',
    title: 'Flutterwave test key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: ['flwseck_test'],
    // The secret key has 32 hex digits and `-X`, the encryption key twelve.
    pattern: /(?<![A-Za-z0-9])(?<secret>FLWSECK_TEST-?(?:[0-9a-f]{32}-X|[0-9a-f]{12}))(?![\w-])/dg,
    prefixes: ['FLWSECK_TEST-'],
    remedy: {
      revoke: 'https://app.flutterwave.com/dashboard/settings/apis',
      steps: [
        'Regenerate the test keys in the API settings',
        'Hand the new key to the program through the environment',
      ],
      instead: null,
    },
    env: ['FLW_SECRET_KEY', 'FLW_ENCRYPTION_KEY'],
    references: ['https://app.flutterwave.com/dashboard/settings/apis'],
    examples: {
      match: ['"FLW_SECRET_KEY": "FLWSECK_TEST-[[hex:32]]-X"'],
      ignore: ['FLW_PUBLIC_KEY=FLWPUBK_TEST-[[hex:32]]-X'],
    },
  },
];
