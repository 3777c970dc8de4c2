import type { Rule } from '../model.ts';

/** Freshdesk keys have no prefix. */
export const freshdesk: readonly Rule[] = [
  {
    id: 'freshdesk-api-key',
    title: 'Freshdesk API key',
    severity: 'error',
    why: 'Anyone holding it can read and change tickets.',
    keywords: [],
    // 20 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{20})$/dg,
    context: { words: ['freshdesk'] },
    remedy: {
      revoke: null,
      steps: ['Reset the API key in the profile settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['FRESHDESK_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<domain>.freshdesk.com/api/v2/agents/me',
      headers: { Authorization: 'Basic base64(<secret>:X)' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.freshdesk.com/api/'],
    examples: {
      match: ['FRESHDESK_API_KEY=[[base62:20]]'],
      ignore: ['FRESHDESK_API_KEY=xxxxxxxxxxxxxxxxxxxx', 'FRESHDESK_API_KEY=${FRESHDESK_API_KEY}'],
    },
  },
];
