import type { Rule } from '../model.ts';

/** GoDaddy keys, with the scheme of their own that carries key and secret. */
export const godaddy: readonly Rule[] = [
  {
    id: 'godaddy-api-secret',
    title: 'GoDaddy API secret',
    severity: 'error',
    why: 'Anyone holding it can change the records of the domains and buy others at your cost.',
    keywords: ['sso-key '],
    // Key and secret, joined by a colon; their lengths are not published.
    pattern: /sso-key (?<id>[A-Za-z0-9_]{8,80}):(?<secret>(?=[A-Za-z]{0,80}\d)[A-Za-z0-9]{16,80})(?![\w-])/dg,
    randomnessMin: 0.5,
    remedy: {
      revoke: 'https://developer.godaddy.com/keys',
      steps: ['Delete the key', 'Create a new one and hand it to the program through the environment'],
      instead: null,
    },
    env: ['GODADDY_API_SECRET'],
    references: ['https://developer.godaddy.com/getstarted'],
    examples: {
      match: [
        'curl -H "Authorization: sso-key [[base62:12]]_[[base62:22]]:[[<]][[base62:18]]4kZ9[[>]]" https://api.godaddy.com/v1/domains',
      ],
      ignore: ['Authorization: sso-key API_KEY:API_SECRET', 'Authorization: sso-key ${GODADDY_KEY}:${GODADDY_SECRET}'],
    },
  },
];
