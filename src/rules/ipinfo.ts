import type { Rule } from '../model.ts';

/** IPinfo tokens have no prefix. */
export const ipinfo: readonly Rule[] = [
  {
    id: 'ipinfo-token',
    title: 'IPinfo token',
    severity: 'warning',
    why: 'Anyone holding it can spend the quota of the account.',
    keywords: [],
    // 14 hex digits.
    pattern: /^(?<secret>[0-9a-f]{14})$/dg,
    context: { words: ['ipinfo'] },
    remedy: {
      revoke: 'https://ipinfo.io/dashboard/token',
      steps: ['Regenerate the token in the dashboard', 'Hand the new token to the program through the environment'],
      instead: null,
    },
    env: ['IPINFO_TOKEN', 'IPINFO_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.ipinfo.io/lite/8.8.8.8?token=<secret>',
      headers: {},
      live: '200',
      dead: '403',
    },
    references: ['https://ipinfo.io/dashboard/token'],
    examples: {
      match: ['"IPINFO_TOKEN": "[[hex:14]]"'],
      ignore: ['IPINFO_TOKEN=xxxxxxxxxxxxxx', 'IPINFO_TOKEN=${IPINFO_TOKEN}'],
    },
  },
];
