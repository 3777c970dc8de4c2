import type { Rule } from '../model.ts';

/** Exoscale: key id and secret. */
export const exoscale: readonly Rule[] = [
  {
    id: 'exoscale-api-key',
    title: 'Exoscale API secret',
    severity: 'error',
    why: 'Anyone holding it with its key can manage compute and IAM within its role.',
    keywords: [],
    pattern: /^(?<secret>[\w-]{43})$/dg,
    context: {
      words: ['exoscale'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://portal.exoscale.com/iam/keys',
      steps: ['Revoke the key under IAM > Keys'],
      instead: null,
    },
    env: ['EXOSCALE_API_SECRET'],
    references: ['https://openapi-v2.exoscale.com/'],
    examples: {
      match: ['EXOSCALE_API_SECRET=[[base64url:43]]', 'exoscale_secret: [[base64url:43]]'],
      ignore: ['EXOSCALE_API_SECRET=your-key-here', 'build [[base64url:43]] done'],
    },
  },
];
