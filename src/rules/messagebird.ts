import type { Rule } from '../model.ts';

/** MessageBird (Bird) keys have no prefix. */
export const messagebird: readonly Rule[] = [
  {
    id: 'messagebird-access-key',
    title: 'MessageBird access key',
    severity: 'error',
    why: 'Anyone holding it can send texts at your cost.',
    keywords: [],
    // 25 letters and digits.
    pattern: /^(?<secret>[A-Za-z0-9]{25})$/dg,
    context: { words: ['messagebird'] },
    remedy: {
      revoke: 'https://dashboard.messagebird.com/en/developers/access',
      steps: ['Delete the key in the dashboard', 'Create a new key and hand it to the program through the environment'],
      instead: null,
    },
    env: ['MESSAGEBIRD_ACCESS_KEY', 'MESSAGEBIRD_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://rest.messagebird.com/balance',
      headers: { Authorization: 'AccessKey <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://dashboard.messagebird.com/en/developers/access'],
    examples: {
      match: ['"MESSAGEBIRD_ACCESS_KEY": "[[base62:25]]"'],
      ignore: ['MESSAGEBIRD_ACCESS_KEY=xxxxxxxxxxxxxxxxxxxxxxxxx', 'MESSAGEBIRD_ACCESS_KEY=${MESSAGEBIRD_ACCESS_KEY}'],
    },
  },
];
