import type { Rule } from '../model.ts';

/** Tomorrow.io (ClimaCell) keys have no prefix. */
export const tomorrowIo: readonly Rule[] = [
  {
    id: 'tomorrow-io-api-key',
    title: 'Tomorrow.io API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: { words: ['tomorrow', 'tomorrowio', 'climacell'], names: ['apikey', 'apitoken', 'apisecret'] },
    remedy: {
      revoke: 'https://app.tomorrow.io/development/keys',
      steps: [
        'Delete the key in the development settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['TOMORROW_API_KEY', 'CLIMACELL_API_KEY'],
    references: ['https://app.tomorrow.io/development/keys'],
    examples: {
      match: ['"TOMORROW_API_KEY": "[[base62:32]]"'],
      ignore: ['TOMORROW_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'TOMORROW_API_KEY=${TOMORROW_API_KEY}'],
    },
  },
];
