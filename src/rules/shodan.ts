import type { Rule } from '../model.ts';

/** Shodan: API keys. */
export const shodan: readonly Rule[] = [
  {
    id: 'shodan-api-key',
    title: 'Shodan API key',
    severity: 'warning',
    why: 'Anyone holding it can spend your query credits.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{32})$/dg,
    context: {
      words: ['shodan'],
    },
    remedy: {
      revoke: 'https://account.shodan.io/',
      steps: ['Reset the key on the account page'],
      instead: null,
    },
    env: ['SHODAN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.shodan.io/api-info?key=<secret>',
      headers: {},
      live: '200',
      dead: '401',
    },
    references: ['https://developer.shodan.io/api'],
    examples: {
      match: ['SHODAN_API_KEY=[[base62:32]]', 'shodan_api_key: [[base62:32]]'],
      ignore: ['SHODAN_API_KEY=your-key-here', 'build [[base62:32]] done'],
    },
  },
];
