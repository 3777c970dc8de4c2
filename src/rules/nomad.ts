import type { Rule } from '../model.ts';

/** HashiCorp Nomad: ACL tokens. */
export const nomad: readonly Rule[] = [
  {
    id: 'nomad-acl-token',
    title: 'Nomad ACL token',
    severity: 'error',
    why: 'Anyone holding it can run workloads within its policies.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['nomad'],
    },
    remedy: {
      revoke: 'https://<nomad>/ui/',
      steps: ['Run nomad acl token delete with the accessor'],
      instead: null,
    },
    env: ['NOMAD_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://<nomad>/v1/acl/token/self',
      headers: { 'X-Nomad-Token': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://developer.hashicorp.com/nomad/docs/concepts/acl'],
    examples: {
      match: ['NOMAD_TOKEN=[[uuid]]', 'nomad_api_key: [[uuid]]'],
      ignore: ['NOMAD_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
];
