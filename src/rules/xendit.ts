import type { Rule } from '../model.ts';

/** Xendit keys. `xnd_public_…` is public. */
export const xendit: readonly Rule[] = [
  {
    id: 'xendit-secret-key',
    title: 'Xendit secret key',
    severity: 'error',
    why: 'Anyone holding it can take payments and pay out.',
    keywords: ['xnd_production_'],
    // `xnd_production_` and 40 to 72 letters and digits. 56 to 72 are usual.
    pattern: /(?<![A-Za-z0-9])(?<secret>xnd_production_[A-Za-z0-9]{40,72})(?![\w-])/dg,
    prefixes: ['xnd_production_'],
    remedy: {
      revoke: 'https://dashboard.xendit.co/settings/developers#api-keys',
      steps: [
        'Delete the key in the developer settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['XENDIT_SECRET_KEY', 'XENDIT_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.xendit.co/balance',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.xendit.co/docs/api-keys'],
    examples: {
      match: ['XENDIT_SECRET_KEY: "xnd_production_[[base62:64]]"'],
      ignore: [
        'XENDIT_PUBLIC_KEY=xnd_public_production_[[base62:64]]',
        'XENDIT_SECRET_KEY=xnd_production_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'xendit-secret-key-test',
    title: 'Xendit test key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no money moves.',
    keywords: ['xnd_development_'],
    // `xnd_development_` and 40 to 72 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>xnd_development_[A-Za-z0-9]{40,72})(?![\w-])/dg,
    prefixes: ['xnd_development_'],
    remedy: {
      revoke: 'https://dashboard.xendit.co/settings/developers#api-keys',
      steps: [
        'Delete the key in the developer settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['XENDIT_TEST_SECRET_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.xendit.co/balance',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.xendit.co/docs/api-keys'],
    examples: {
      match: ["export XENDIT_TEST_SECRET_KEY='xnd_development_[[base62:64]]'"],
      ignore: [
        'XENDIT_PUBLIC_KEY=xnd_public_development_[[base62:64]]',
        'XENDIT_TEST_SECRET_KEY=xnd_development_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
