import type { Rule } from '../model.ts';

/** HashiCorp Consul: ACL tokens. */
export const consul: readonly Rule[] = [
  {
    id: 'consul-acl-token',
    title: 'Consul ACL token',
    severity: 'error',
    why: 'Anyone holding it can use the service mesh and the key-value store within its policies.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['consul'],
    },
    remedy: {
      revoke: 'https://<consul>/ui/',
      steps: ['Run consul acl token delete'],
      instead: null,
    },
    env: ['CONSUL_HTTP_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<consul>/v1/acl/token/self',
      headers: { 'X-Consul-Token': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developer.hashicorp.com/consul/docs/security/acl/tokens'],
    examples: {
      match: ['CONSUL_HTTP_TOKEN=[[uuid]]', 'consul_api_key: [[uuid]]'],
      ignore: ['CONSUL_HTTP_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
];
