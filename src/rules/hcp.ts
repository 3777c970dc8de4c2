import type { Rule } from '../model.ts';

/** HashiCorp Cloud Platform: service principals. */
export const hcp: readonly Rule[] = [
  {
    id: 'hcp-client-secret',
    title: 'HCP client secret',
    severity: 'error',
    why: 'Anyone holding it with its id can use the resources of the service principal.',
    keywords: [],
    pattern: /^(?<secret>[\w.~-]{64})$/dg,
    context: {
      words: ['hcp'],
      names: ['secret'],
    },
    remedy: {
      revoke: 'https://portal.cloud.hashicorp.com/access/service-principals',
      steps: ['Delete the key under Access control > Service principals'],
      instead: null,
    },
    env: ['HCP_CLIENT_SECRET'],
    verification: {
      method: 'POST',
      url: 'https://auth.idp.hashicorp.com/oauth2/token',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: 'client_credentials',
      live: '200',
      dead: '400/401',
    },
    references: ['https://developer.hashicorp.com/hcp/docs/hcp/admin/iam/service-principals'],
    examples: { match: ['HCP_CLIENT_SECRET=[[base64url:64]]'], ignore: ['HCP_CLIENT_SECRET=your-client-secret'] },
  },
];
