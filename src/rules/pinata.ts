import type { Rule } from '../model.ts';

/** Pinata credentials: key, secret and a JWT that holds both. */
export const pinata: readonly Rule[] = [
  {
    id: 'pinata-api-secret',
    title: 'Pinata API secret',
    severity: 'error',
    why: 'Anyone holding it can pin and unpin files at your cost.',
    keywords: [],
    // 64 hex digits.
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: { words: ['pinata'], names: ['secret'] },
    remedy: {
      revoke: 'https://app.pinata.cloud/developers/api-keys',
      steps: ['Revoke the key in the developer settings', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['PINATA_SECRET_API_KEY', 'PINATA_API_SECRET', 'PINATA_JWT'],
    verification: {
      method: 'GET',
      url: 'https://api.pinata.cloud/data/testAuthentication',
      headers: { pinata_api_key: '<key>', pinata_secret_api_key: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.pinata.cloud/account-management/api-keys'],
    examples: {
      match: ['"PINATA_SECRET_API_KEY": "[[hex:64]]"'],
      ignore: [
        'PINATA_SECRET_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
        'sha256: [[hex:64]]',
      ],
    },
  },
];
