import type { Rule } from '../model.ts';

/** ZeroTier: tokens of Central. */
export const zerotier: readonly Rule[] = [
  {
    id: 'zerotier-token',
    title: 'ZeroTier Central token',
    severity: 'error',
    why: 'Anyone holding it can change the networks.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{32})$/dg,
    context: {
      words: ['zerotier'],
    },
    remedy: {
      revoke: 'https://my.zerotier.com/account',
      steps: ['Delete it under API access tokens'],
      instead: null,
    },
    env: ['ZEROTIER_CENTRAL_TOKEN', 'ZEROTIER_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.zerotier.com/api/v1/network',
      headers: { Authorization: 'token <secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://docs.zerotier.com/api/central/v1/'],
    examples: {
      match: ['ZEROTIER_CENTRAL_TOKEN=[[base62:32]]', 'zerotier_api_key: [[base62:32]]'],
      ignore: ['ZEROTIER_CENTRAL_TOKEN=your-key-here', 'build [[base62:32]] done'],
    },
  },
];
