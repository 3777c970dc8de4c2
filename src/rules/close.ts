import type { Rule } from '../model.ts';

/** Close keys. */
export const close: readonly Rule[] = [
  {
    id: 'close-api-key',
    title: 'Close API key',
    severity: 'error',
    why: 'Anyone holding it can read and change CRM data.',
    keywords: ['api_'],
    // `api_`, 22 letters and digits, `.`, 22 letters and digits.
    pattern: /(?<![\w-])(?<secret>api_[A-Za-z0-9]{22}\.[A-Za-z0-9]{22})(?![\w-])/dg,
    prefixes: ['api_'],
    remedy: {
      revoke: 'https://app.close.com/settings/api/',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['CLOSE_API_KEY', 'CLOSEIO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.close.com/api/v1/me/',
      headers: { Authorization: 'Basic base64(<secret>:)' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.close.com/topics/authentication/'],
    examples: {
      match: ['"CLOSE_API_KEY": "api_[[base62:22]].[[base62:22]]"'],
      ignore: ['CLOSE_API_KEY=api_xxxxxxxxxxxxxxxxxxxxxx.xxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
