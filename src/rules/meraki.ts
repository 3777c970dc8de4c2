import type { Rule } from '../model.ts';

/** Cisco Meraki: dashboard keys. */
export const meraki: readonly Rule[] = [
  {
    id: 'meraki-api-key',
    title: 'Cisco Meraki API key',
    severity: 'error',
    why: 'Anyone holding it can change the configuration of the network.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: {
      words: ['meraki'],
    },
    remedy: {
      revoke: 'https://dashboard.meraki.com/manage/profile/edit',
      steps: ['Revoke the key under My profile > API access'],
      instead: null,
    },
    env: ['MERAKI_DASHBOARD_API_KEY', 'MERAKI_API_KEY', 'MERAKI_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.meraki.com/api/v1/organizations',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://developer.cisco.com/meraki/api-v1/authorization/'],
    examples: {
      match: ['MERAKI_DASHBOARD_API_KEY=[[hex:40]]', 'meraki_api_key: [[hex:40]]'],
      ignore: ['MERAKI_DASHBOARD_API_KEY=your-key-here', 'build [[hex:40]] done'],
    },
  },
];
