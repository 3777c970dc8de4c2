import type { Rule } from '../model.ts';

/** Deepgram keys have no prefix. */
export const deepgram: readonly Rule[] = [
  {
    id: 'deepgram-api-key',
    title: 'Deepgram API key',
    severity: 'error',
    why: 'Anyone holding it can spend the credit of the account and read its projects and usage.',
    keywords: [],
    // 40 hex digits.
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: { words: ['deepgram'] },
    remedy: {
      revoke: 'https://console.deepgram.com/',
      steps: [
        'Delete the key in the project settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['DEEPGRAM_API_KEY', 'DG_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.deepgram.com/v1/projects',
      headers: { Authorization: 'Token <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.deepgram.com/docs/create-additional-api-keys'],
    examples: {
      match: ["export DEEPGRAM_API_KEY='[[hex:40]]'"],
      ignore: ['DEEPGRAM_API_KEY=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'commit: [[hex:40]]'],
    },
  },
];
