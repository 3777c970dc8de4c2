import type { Rule } from '../model.ts';

/** EasyPost keys. */
export const easypost: readonly Rule[] = [
  {
    id: 'easypost-api-key',
    title: 'EasyPost API key',
    severity: 'error',
    why: 'Anyone holding it can buy shipping labels at your cost.',
    keywords: ['ezak'],
    // `EZAK` and 54 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>EZAK[A-Za-z0-9]{54})(?![A-Za-z0-9])/dg,
    prefixes: ['EZAK'],
    remedy: {
      revoke: 'https://www.easypost.com/account/api-keys',
      steps: [
        'Disable the key in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['EASYPOST_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.easypost.com/v2/shipments?page_size=1',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.easypost.com/docs/authentication'],
    examples: {
      match: ['EASYPOST_API_KEY: "EZAK[[base62:54]]"'],
      ignore: ['EASYPOST_API_KEY=EZAKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'easypost-api-key-test',
    title: 'EasyPost test key',
    severity: 'warning',
    why: 'Anyone holding it can use the test mode of your account; no label is bought.',
    keywords: ['eztk'],
    // `EZTK` and 54 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>EZTK[A-Za-z0-9]{54})(?![A-Za-z0-9])/dg,
    prefixes: ['EZTK'],
    remedy: {
      revoke: 'https://www.easypost.com/account/api-keys',
      steps: [
        'Disable the key in the account settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['EASYPOST_TEST_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.easypost.com/v2/shipments?page_size=1',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.easypost.com/docs/authentication'],
    examples: {
      match: ["export EASYPOST_TEST_API_KEY='EZTK[[base62:54]]'"],
      ignore: ['EASYPOST_TEST_API_KEY=EZTKxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
