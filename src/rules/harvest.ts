import type { Rule } from '../model.ts';

/** Harvest tokens. */
export const harvest: readonly Rule[] = [
  {
    id: 'harvest-access-token',
    title: 'Harvest access token',
    severity: 'error',
    why: 'Anyone holding it can read and change time and invoice data.',
    keywords: [],
    // Account number, `pt`, and about 86 characters.
    pattern: /^(?<secret>\d{4,9}\.pt\.[\w-]{60,90})$/dg,
    context: { words: ['harvest'] },
    remedy: {
      revoke: 'https://id.getharvest.com/developers',
      steps: [
        'Delete the token in the developer tools',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['HARVEST_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.harvestapp.com/v2/users/me',
      headers: { Authorization: 'Bearer <secret>', 'Harvest-Account-Id': '<id>' },
      live: '200',
      dead: '401',
    },
    references: ['https://help.getharvest.com/api-v2/'],
    examples: {
      match: ["export HARVEST_ACCESS_TOKEN='[[digits:7]].pt.[[base64url:86]]'"],
      ignore: ['HARVEST_ACCESS_TOKEN=${HARVEST_ACCESS_TOKEN}'],
    },
  },
];
