import type { Rule } from '../model.ts';

/** Nx Cloud: access tokens are base64 of a UUID and a right. */
export const nx: readonly Rule[] = [
  {
    id: 'nx-cloud-access-token',
    title: 'Nx Cloud access token',
    severity: 'warning',
    why: 'Anyone holding it can read the build cache and put files of their own into it.',
    keywords: [],
    pattern: /^(?<secret>[A-Za-z0-9+/]{54,66}={0,2})$/dg,
    context: {
      words: ['nx', 'nxcloud'],
    },
    remedy: {
      revoke: 'https://cloud.nx.app/',
      steps: ['Delete it under Workspace settings > Access tokens'],
      instead: null,
    },
    env: ['NX_CLOUD_ACCESS_TOKEN', 'NX_CLOUD_AUTH_TOKEN'],
    references: ['https://nx.dev/ci/recipes/security/access-tokens'],
    examples: {
      match: ['NX_CLOUD_ACCESS_TOKEN=[[<]][[base64-of:[[uuid]]|read-write]][[>]]'],
      ignore: ['NX_CLOUD_ACCESS_TOKEN=your-token'],
    },
  },
];
