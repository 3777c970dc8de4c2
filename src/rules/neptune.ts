import type { Rule } from '../model.ts';

/** Neptune.ai tokens: base64 of a JSON object that begins with `{"api_address":`. */
export const neptune: readonly Rule[] = [
  {
    id: 'neptune-api-token',
    title: 'Neptune API token',
    severity: 'error',
    why: 'Anyone holding it can read and change the experiments of the workspace.',
    keywords: ['eyjhcglfywrkcmvzcyi6'],
    // The start is `{"api_address":` in base64; the key inside is a UUID.
    pattern: /(?<![\w+/-])(?<secret>eyJhcGlfYWRkcmVzcyI6[A-Za-z0-9+/]{80,600}={0,2})(?![\w+/=-])/dg,
    prefixes: ['eyJhcGlfYWRkcmVzcyI6'],
    checksum: { name: 'neptune-token', use: 'reject' },
    remedy: {
      revoke: 'https://app.neptune.ai',
      steps: [
        'Revoke the token in the user menu',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['NEPTUNE_API_TOKEN'],
    references: ['https://docs.neptune.ai/setup/setting_api_token/'],
    examples: {
      match: [
        'NEPTUNE_API_TOKEN=[[<]][[base64-of:{"api_address":"https://app.neptune.ai","api_url":"https://app.neptune.ai","api_key":"[[uuid]]"}]][[>]]',
      ],
      ignore: ['NEPTUNE_API_TOKEN=${NEPTUNE_API_TOKEN}'],
    },
  },
];
