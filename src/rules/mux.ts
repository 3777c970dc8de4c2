import type { Rule } from '../model.ts';

/** Mux pairs: the id is a UUID, the secret has 75 characters. */
export const mux: readonly Rule[] = [
  {
    id: 'mux-token-secret',
    title: 'Mux token secret',
    severity: 'error',
    why: 'Anyone holding it can read and change your videos.',
    keywords: [],
    // 75 base64 characters.
    pattern: /^(?<secret>[A-Za-z0-9+/]{75})$/dg,
    context: { words: ['mux'], names: ['secret'] },
    remedy: {
      revoke: 'https://dashboard.mux.com/settings/access-tokens',
      steps: ['Revoke the token in the settings', 'Put the new secret into the environment of the application'],
      instead: null,
    },
    env: ['MUX_TOKEN_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.mux.com/video/v1/assets?limit=1',
      headers: { Authorization: 'Basic base64(<token id>:<secret>)' },
      live: '200',
      dead: '401',
    },
    references: ['https://dashboard.mux.com/settings/access-tokens'],
    examples: {
      match: ['"MUX_TOKEN_SECRET": "[[base64:75]]"'],
      ignore: [
        'MUX_TOKEN_ID=[[uuid]]',
        'MUX_TOKEN_SECRET=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
];
