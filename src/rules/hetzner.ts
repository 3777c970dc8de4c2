import type { Rule } from '../model.ts';

/** Hetzner Cloud: project tokens. */
export const hetzner: readonly Rule[] = [
  {
    id: 'hetzner-cloud-token',
    title: 'Hetzner Cloud token',
    severity: 'error',
    why: 'Anyone holding it can manage the servers, volumes and networks of the project.',
    keywords: [],
    pattern: /^(?<secret>[0-9A-Za-z]{64})$/dg,
    context: {
      words: ['hetzner', 'hcloud'],
    },
    remedy: {
      revoke: 'https://console.hetzner.cloud/',
      steps: ['Delete it under Security > API tokens of the project'],
      instead: null,
    },
    env: ['HCLOUD_TOKEN', 'HETZNER_TOKEN', 'HETZNER_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.hetzner.cloud/v1/servers?per_page=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.hetzner.cloud/'],
    examples: {
      match: ['HCLOUD_TOKEN=[[base62:64]]', 'hetzner_api_key: [[base62:64]]'],
      ignore: ['HCLOUD_TOKEN=your-key-here', 'build [[base62:64]] done'],
    },
  },
];
