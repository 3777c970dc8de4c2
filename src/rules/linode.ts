import type { Rule } from '../model.ts';

/** Linode (Akamai): personal access tokens. */
export const linode: readonly Rule[] = [
  {
    id: 'linode-pat',
    title: 'Linode personal access token',
    severity: 'error',
    why: 'Anyone holding it can use the account within its scopes.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{64})$/dg,
    context: {
      words: ['linode'],
    },
    remedy: {
      revoke: 'https://cloud.linode.com/profile/tokens',
      steps: ['Revoke the token under My Profile > API Tokens'],
      instead: null,
    },
    env: ['LINODE_TOKEN', 'LINODE_CLI_TOKEN', 'LINODE_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.linode.com/v4/profile',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://techdocs.akamai.com/linode-api/reference/get-started'],
    examples: {
      match: ['LINODE_TOKEN=[[hex:64]]', 'linode_api_key: [[hex:64]]'],
      ignore: ['LINODE_TOKEN=your-key-here', 'build [[hex:64]] done'],
    },
  },
];
