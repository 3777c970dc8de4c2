import type { Rule } from '../model.ts';

/** FriendliAI tokens. */
export const friendli: readonly Rule[] = [
  {
    id: 'friendli-token',
    title: 'Friendli personal access token',
    severity: 'error',
    why: 'Anyone holding it can spend the credit of the account.',
    keywords: ['flp_'],
    // `flp_` and 46 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>flp_[A-Za-z0-9]{46})(?![A-Za-z0-9])/dg,
    prefixes: ['flp_'],
    remedy: {
      revoke: 'https://friendli.ai/suite/setting/tokens',
      steps: [
        'Delete the token in the settings',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['FRIENDLI_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.friendli.ai/dedicated/beta/endpoint',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://friendli.ai/docs'],
    examples: {
      match: ['"FRIENDLI_TOKEN": "flp_[[base62:46]]"'],
      ignore: ['FRIENDLI_TOKEN=flp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
