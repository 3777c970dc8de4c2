import type { Rule } from '../model.ts';

/** Amplitude pairs. The API key is public in browsers. */
export const amplitude: readonly Rule[] = [
  {
    id: 'amplitude-secret-key',
    title: 'Amplitude secret key',
    severity: 'error',
    why: 'Anyone holding it can export what your users did, together with the API key.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['amplitude'], names: ['secret'] },
    remedy: {
      revoke: 'https://app.amplitude.com',
      steps: ['Rotate the secret key of the project', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['AMPLITUDE_SECRET_KEY', 'AMPLITUDE_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://amplitude.com/api/2/taxonomy/category',
      headers: { Authorization: 'Basic base64(<api key>:<secret>)' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://amplitude.com/docs/apis/authentication'],
    examples: {
      match: ["export AMPLITUDE_SECRET_KEY='[[hex:32]]'"],
      ignore: ['AMPLITUDE_API_KEY=[[hex:32]]', 'AMPLITUDE_SECRET_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
