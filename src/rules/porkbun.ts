import type { Rule } from '../model.ts';

/** Porkbun keys: a public one and a secret one. */
export const porkbun: readonly Rule[] = [
  {
    id: 'porkbun-secret-api-key',
    title: 'Porkbun secret API key',
    severity: 'error',
    why: 'With the public key beside it, anyone holding it can change and transfer the domains of the account.',
    keywords: ['sk1_'],
    // `sk1_` and 64 letters and digits, as the clients of the API show them; the documentation gives the prefix.
    pattern: /(?<![\w-])(?<secret>sk1_[0-9a-z]{64})(?![\w-])/dg,
    prefixes: ['sk1_'],
    remedy: {
      revoke: 'https://porkbun.com/account/api',
      steps: [
        'Delete the key on the API page of the account',
        'Create a new key for these domains only and hand it to the program through the environment',
      ],
      instead: 'Limit the key to source addresses and domains',
    },
    env: ['PORKBUN_SECRET_API_KEY', 'PORKBUN_SECRETAPIKEY'],
    references: ['https://porkbun.com/llms/guides/getting-started'],
    examples: {
      match: ['PORKBUN_SECRET_API_KEY=sk1_[[hex:64]]'],
      ignore: [
        'PORKBUN_SECRET_API_KEY=sk1_...',
        'PORKBUN_SECRET_API_KEY=sk1_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
