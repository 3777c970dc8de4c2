import type { Rule } from '../model.ts';

/** Baseten keys have no prefix. */
export const baseten: readonly Rule[] = [
  {
    id: 'baseten-api-key',
    title: 'Baseten API key',
    severity: 'error',
    why: 'Anyone holding it can run and manage the models of the workspace.',
    keywords: [],
    // Eight letters and digits, `.`, 32 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{8}\.[A-Za-z0-9]{32})$/dg,
    context: { words: ['baseten'] },
    remedy: {
      revoke: 'https://app.baseten.co/settings/api_keys',
      steps: ['Delete the key in the settings', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['BASETEN_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.baseten.co/v1/api_keys',
      headers: { Authorization: 'Api-Key <secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://docs.baseten.co/'],
    examples: {
      match: ['"BASETEN_API_KEY": "[[base62:8]].[[base62:32]]"'],
      ignore: ['BASETEN_API_KEY=xxxxxxxx.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
