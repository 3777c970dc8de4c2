import type { Rule } from '../model.ts';

/** Plivo pairs: an auth id `MA…`, which is no secret, and a token. */
export const plivo: readonly Rule[] = [
  {
    id: 'plivo-auth-token',
    title: 'Plivo auth token',
    severity: 'error',
    why: 'Anyone holding it can send texts and calls at your cost.',
    keywords: [],
    // 40 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{40})$/dg,
    context: { words: ['plivo'], names: ['token', 'secret'] },
    remedy: {
      revoke: 'https://console.plivo.com/dashboard/',
      steps: ['Reset the auth token in the console', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['PLIVO_AUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.plivo.com/v1/Account/<auth',
      headers: { Authorization: 'Basic base64(<auth id>:<secret>)' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://www.plivo.com/docs/account/api/overview'],
    examples: {
      match: ['"PLIVO_AUTH_TOKEN": "[[base62:40]]"'],
      ignore: ['PLIVO_AUTH_ID=MA[[BASE36:18]]', 'PLIVO_AUTH_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
