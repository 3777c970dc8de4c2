import type { Rule } from '../model.ts';

/** Pulumi: access tokens. */
export const pulumi: readonly Rule[] = [
  {
    id: 'pulumi-access-token',
    title: 'Pulumi access token',
    severity: 'error',
    why: 'Anyone holding it can change stacks and read the secrets in their state.',
    keywords: ['pul-'],
    pattern: /(?<![A-Za-z0-9])(?<secret>pul-[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['pul-'],
    remedy: {
      revoke: 'https://app.pulumi.com/account/tokens',
      steps: ['Delete it under Access tokens'],
      instead: null,
    },
    env: ['PULUMI_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.pulumi.com/api/user',
      headers: { Authorization: 'token <secret>', Accept: 'application/vnd.pulumi+8' },
      live: '200',
      dead: '401',
    },
    references: ['https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/'],
    examples: {
      match: ['PULUMI_ACCESS_TOKEN=pul-[[hex:40]]'],
      ignore: ['PULUMI_ACCESS_TOKEN=pul-xxxxxxxxxxxx', 'PULUMI_ACCESS_TOKEN=${PULUMI_ACCESS_TOKEN}'],
    },
  },
];
