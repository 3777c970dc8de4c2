import type { Rule } from '../model.ts';

/** Steam Web API keys have no prefix. */
export const steam: readonly Rule[] = [
  {
    id: 'steam-web-api-key',
    title: 'Steam Web API key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 upper-case hex digits.
    pattern: /^(?<secret>[0-9A-F]{32})$/dg,
    context: { words: ['steam'] },
    remedy: {
      revoke: 'https://steamcommunity.com/dev/apikey',
      steps: [
        'Revoke the key on the API key page',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['STEAM_API_KEY', 'STEAM_WEB_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.steampowered.com/ISteamWebAPIUtil/GetSupportedAPIList/v1/?key=<secret>',
      headers: {},
      live: '200',
      dead: '403',
    },
    references: ['https://steamcommunity.com/dev'],
    examples: {
      match: ["export STEAM_API_KEY='[[HEX:32]]'"],
      ignore: ['STEAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'STEAM_API_KEY=${STEAM_API_KEY}'],
    },
  },
];
