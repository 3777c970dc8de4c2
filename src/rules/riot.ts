import type { Rule } from '../model.ts';

/** Riot Games keys. */
export const riot: readonly Rule[] = [
  {
    id: 'riot-api-key',
    title: 'Riot Games API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account; a development key lives for a day.',
    keywords: ['rgapi-'],
    // `RGAPI-` and a UUID.
    pattern: /(?<![A-Za-z0-9])(?<secret>RGAPI-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['RGAPI-'],
    remedy: {
      revoke: 'https://developer.riotgames.com',
      steps: ['Regenerate the key in the developer portal', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['RIOT_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://euw1.api.riotgames.com/lol/status/v4/platform-data',
      headers: { 'X-Riot-Token': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://developer.riotgames.com/docs/portal'],
    examples: {
      match: ['"RIOT_API_KEY": "RGAPI-[[uuid]]"'],
      ignore: ['RIOT_API_KEY=RGAPI-xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx'],
    },
  },
];
