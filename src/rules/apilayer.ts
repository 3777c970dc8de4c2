import type { Rule } from '../model.ts';

/** The services of apilayer share one shape and the parameter `access_key`. */
export const apilayer: readonly Rule[] = [
  {
    id: 'apilayer-family-key',
    title: 'apilayer access key',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{32})$/dg,
    context: {
      words: [
        'apilayer',
        'ipstack',
        'weatherstack',
        'fixer',
        'currencylayer',
        'marketstack',
        'aviationstack',
        'mediastack',
      ],
    },
    remedy: {
      revoke: 'https://apilayer.com/account',
      steps: ['Reset the key in the account', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['IPSTACK_API_KEY', 'FIXER_API_KEY', 'WEATHERSTACK_API_KEY', 'APILAYER_KEY'],
    references: ['https://docs.apilayer.com/'],
    examples: {
      match: ['IPSTACK_API_KEY=[[base62:32]]'],
      ignore: ['IPSTACK_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'IPSTACK_API_KEY=${IPSTACK_API_KEY}'],
    },
  },
];
