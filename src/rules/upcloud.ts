import type { Rule } from '../model.ts';

/** UpCloud: API tokens. */
export const upcloud: readonly Rule[] = [
  {
    id: 'upcloud-api-token',
    title: 'UpCloud API token',
    severity: 'error',
    why: 'Anyone holding it can manage the account within its scopes.',
    keywords: ['ucat_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>ucat_[0-9A-HJKMNP-TV-Z]{26})(?![A-Za-z0-9])/dg,
    prefixes: ['ucat_'],
    remedy: {
      revoke: 'https://hub.upcloud.com/account/api-tokens',
      steps: ['Delete it under Account > API tokens'],
      instead: null,
    },
    env: ['UPCLOUD_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.upcloud.com/1.3/account',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developers.upcloud.com/1.3/'],
    examples: {
      match: ['UPCLOUD_TOKEN=ucat_[[crockford:26]]'],
      ignore: ['UPCLOUD_TOKEN=ucat_xxxxxxxxxxxx', 'UPCLOUD_TOKEN=${UPCLOUD_TOKEN}'],
    },
  },
];
