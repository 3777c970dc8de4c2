import type { Rule } from '../model.ts';

/** Duo (Cisco) integrations: the key `DI…` is no secret. */
export const duo: readonly Rule[] = [
  {
    id: 'duo-secret-key',
    title: 'Duo secret key',
    severity: 'error',
    why: 'Anyone holding it can bypass the second factor, or control it if the key belongs to the Admin API.',
    keywords: [],
    // 40 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{40})$/dg,
    context: { words: ['duo', 'skey', 'duosecurity'], names: ['secret', 'skey'] },
    remedy: {
      revoke: 'https://admin.duosecurity.com',
      steps: ['Reset the secret key of the application', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['DUO_SKEY', 'DUO_SECRET_KEY', 'DUO_CLIENT_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api-<host>.duosecurity.com/auth/v2/check',
      headers: {},
      live: '200 OK',
      dead: '401 / 40103',
    },
    references: ['https://duo.com/docs/authapi'],
    examples: {
      match: ['DUO_SKEY: "[[base62:40]]"'],
      ignore: ['DUO_IKEY=DI[[BASE36:18]]', 'DUO_SKEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
