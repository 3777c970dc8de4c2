import type { Rule } from '../model.ts';

/** Deno Deploy: access tokens. */
export const deno: readonly Rule[] = [
  {
    id: 'deno-deploy-token',
    title: 'Deno Deploy access token',
    severity: 'error',
    why: 'Anyone holding it can deploy to your projects.',
    keywords: ['ddp_', 'ddo_', 'ddw_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:ddp_|ddo_|ddw_)[0-9A-Za-z]{36})(?![A-Za-z0-9])/dg,
    prefixes: ['ddp_', 'ddo_', 'ddw_'],
    remedy: {
      revoke: 'https://dash.deno.com/account#access-tokens',
      steps: ['Revoke the token under Access tokens'],
      instead: null,
    },
    env: ['DENO_DEPLOY_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.deno.com/user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.deno.com/deploy/'],
    examples: {
      match: [
        'DENO_DEPLOY_TOKEN=ddp_[[base62:36]]',
        'DENO_DEPLOY_TOKEN=ddo_[[base62:36]]',
        'DENO_DEPLOY_TOKEN=ddw_[[base62:36]]',
      ],
      ignore: ['DENO_DEPLOY_TOKEN=ddp_xxxxxxxxxxxx', 'DENO_DEPLOY_TOKEN=${DENO_DEPLOY_TOKEN}'],
    },
  },
];
