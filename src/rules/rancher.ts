import type { Rule } from '../model.ts';

/** SUSE Rancher: API tokens. */
export const rancher: readonly Rule[] = [
  {
    id: 'rancher-api-token',
    title: 'Rancher API token',
    severity: 'error',
    why: 'Anyone holding it can manage the downstream clusters of the user.',
    keywords: ['token-', 'kubeconfig-'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>(?:token-[a-z0-9]{5}|kubeconfig-[a-z0-9-]{1,60}):[a-z0-9]{54})(?![A-Za-z0-9])/dg,
    prefixes: ['token-', 'kubeconfig-'],
    remedy: {
      revoke: 'https://<rancher>/dashboard/account',
      steps: ['Delete it under Account & API keys'],
      instead: null,
    },
    env: ['RANCHER_TOKEN', 'RANCHER_BEARER_TOKEN', 'RANCHER_TOKEN_KEY'],
    verification: {
      method: 'GET',
      url: 'https://<rancher>/v3/users?me=true',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys'],
    examples: {
      match: [
        'RANCHER_TOKEN=[[<]]token-[[base36:5]]:[[base36:54]][[>]]',
        'RANCHER_TOKEN=[[<]]kubeconfig-u-[[base36:10]]:[[base36:54]][[>]]',
      ],
      ignore: ['RANCHER_TOKEN=token-xxxxxxxxxxxx', 'RANCHER_TOKEN=${RANCHER_TOKEN}'],
    },
  },
];
