import type { Rule } from '../model.ts';

/** Convex: deploy keys. */
export const convex: readonly Rule[] = [
  {
    id: 'convex-deploy-key',
    title: 'Convex deploy key',
    severity: 'error',
    why: 'Anyone holding it can deploy code and read and write the data.',
    keywords: ['|eyj2mii6'],
    pattern: /(?<![\w:|-])(?<secret>(?:prod|dev|preview|project):[\w:-]{1,80}\|eyJ2MiI6[\w+/-]{30,250}={0,2})/dg,
    remedy: {
      revoke: 'https://dashboard.convex.dev/',
      steps: ['Delete the key under Project settings > Deploy keys'],
      instead: null,
    },
    env: ['CONVEX_DEPLOY_KEY'],
    references: ['https://docs.convex.dev/cli/deploy-key-types'],
    examples: {
      match: ['CONVEX_DEPLOY_KEY=[[<]]prod:happy-otter-123|eyJ2MiI6[[base64url:60]][[>]]'],
      ignore: ['CONVEX_DEPLOY_KEY=prod:your-deployment|your-key'],
    },
  },
];
