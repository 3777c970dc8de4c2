import type { Rule } from '../model.ts';

/** Honeycomb: keys that send events, configure or manage. */
export const honeycomb: readonly Rule[] = [
  {
    id: 'honeycomb-ingest-key',
    title: 'Honeycomb ingest key',
    severity: 'warning',
    why: 'Anyone holding it can send events to the environment.',
    keywords: ['hcaik_', 'hcaic_'],
    // An id of 26 characters and a secret of 32.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:hcaik_|hcaic_)[0-9a-z]{58})(?![A-Za-z0-9])/dg,
    prefixes: ['hcaik_', 'hcaic_'],
    remedy: {
      revoke: 'https://ui.honeycomb.io/account',
      steps: ['Delete the key under Environments > Ingest keys'],
      instead: null,
    },
    env: ['HONEYCOMB_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.honeycomb.io/1/auth',
      headers: { 'X-Honeycomb-Team': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.honeycomb.io/configure/environments/manage-api-keys/', 'https://github.com/honeycombio'],
    examples: {
      match: ['HONEYCOMB_API_KEY=hcaik_[[base36:58]]', 'HONEYCOMB_API_KEY=hcaic_[[base36:58]]'],
      ignore: ['HONEYCOMB_API_KEY=hcaik_xxxxxxxxxxxx', 'HONEYCOMB_API_KEY=${HONEYCOMB_API_KEY}'],
    },
  },
  {
    id: 'honeycomb-management-key',
    title: 'Honeycomb management key',
    severity: 'error',
    why: 'Anyone holding it can create environments and keys.',
    keywords: ['hcamk_', 'hcxmk_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>hc[ax]mk_[0-9a-z]{26}:[0-9A-Za-z]{24,40})(?![\w-])/dg,
    prefixes: ['hcamk_', 'hcxmk_'],
    remedy: {
      revoke: 'https://ui.honeycomb.io/',
      steps: ['Delete the key under Team settings > API keys'],
      instead: null,
    },
    env: ['HONEYCOMB_MANAGEMENT_KEY', 'HONEYCOMB_KEY_SECRET'],
    verification: {
      method: 'GET',
      url: 'https://api.honeycomb.io/2/auth',
      headers: { Authorization: 'Bearer <id>:<secret>' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://docs.honeycomb.io/configure/teams/manage-api-keys/',
      'https://github.com/honeycombio/terraform-provider-honeycombio',
    ],
    examples: {
      match: [
        'HONEYCOMB_MANAGEMENT_KEY=[[<]]hcamk_[[base36:26]]:[[base36:32]][[>]]',
        'HONEYCOMB_MANAGEMENT_KEY=[[<]]hcxmk_[[base36:26]]:[[base36:32]][[>]]',
      ],
      ignore: ['HONEYCOMB_MANAGEMENT_KEY=hcamk_xxxxxxxxxxxx', 'HONEYCOMB_MANAGEMENT_KEY=${HONEYCOMB_MANAGEMENT_KEY}'],
    },
  },
  {
    id: 'honeycomb-configuration-key-legacy',
    title: 'Honeycomb API key',
    severity: 'warning',
    why: 'Anyone holding it can send events and perhaps change boards and markers.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32}|[0-9A-Za-z]{22})$/dg,
    context: {
      words: ['honeycomb', 'hny'],
    },
    remedy: {
      revoke: 'https://ui.honeycomb.io/account',
      steps: ['Disable the key under Environments > API keys'],
      instead: null,
    },
    env: ['HONEYCOMB_API_KEY', 'HONEYCOMB_KEY', 'HNY_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.honeycomb.io/1/auth',
      headers: { 'X-Honeycomb-Team': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.honeycomb.io/configure/environments/manage-api-keys/'],
    examples: {
      match: ['HONEYCOMB_API_KEY=[[hex:32]]', 'HONEYCOMB_API_KEY=[[base62:22]]'],
      ignore: ['HONEYCOMB_API_KEY=your-key'],
    },
  },
];
