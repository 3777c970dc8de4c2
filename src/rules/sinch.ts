import type { Rule } from '../model.ts';

/** Sinch tokens have no prefix. */
export const sinch: readonly Rule[] = [
  {
    id: 'sinch-api-token',
    title: 'Sinch API token',
    severity: 'error',
    why: 'Anyone holding it can send texts at your cost, together with the service plan id.',
    keywords: [],
    // 32 hex digits.
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: { words: ['sinch'], names: ['token', 'key', 'secret'] },
    remedy: {
      revoke: 'https://dashboard.sinch.com/',
      steps: ['Rotate the token in the dashboard', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['SINCH_API_TOKEN'],
    references: ['https://developers.sinch.com/docs/sms/api-reference/'],
    examples: {
      match: ["export SINCH_API_TOKEN='[[hex:32]]'"],
      ignore: ['SINCH_API_TOKEN=xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx', 'etag: "[[hex:32]]"'],
    },
  },
];
