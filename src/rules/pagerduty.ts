import type { Rule } from '../model.ts';

/** PagerDuty: REST keys, OAuth tokens and routing keys. */
export const pagerduty: readonly Rule[] = [
  {
    id: 'pagerduty-api-key',
    title: 'PagerDuty REST API key',
    severity: 'error',
    why: 'Anyone holding it can read and change incidents and schedules.',
    keywords: [],
    pattern: /^(?<secret>u\+[\w-]{18}|[\w+-]{20})$/dg,
    context: {
      words: ['pagerduty', 'pd'],
      names: ['token', 'key'],
    },
    remedy: {
      revoke: 'https://<subdomain>.pagerduty.com/api_keys',
      steps: ['Disable the key under Integrations > API access keys'],
      instead: null,
    },
    env: ['PAGERDUTY_TOKEN', 'PAGERDUTY_API_KEY', 'PAGERDUTY_USER_TOKEN', 'PD_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.pagerduty.com/users?limit=1',
      headers: { Authorization: 'Token token=<secret>', Accept: 'application/vnd.pagerduty+json;version=2' },
      live: '200 (403 = live)',
      dead: '401',
    },
    references: ['https://developer.pagerduty.com/docs/authentication'],
    examples: {
      match: ['PAGERDUTY_TOKEN=[[<]]u+[[base62:18]][[>]]', 'PAGERDUTY_API_KEY=[[base62:20]]'],
      ignore: ['PAGERDUTY_TOKEN=your-token'],
    },
  },
  {
    id: 'pagerduty-oauth-token',
    title: 'PagerDuty OAuth token',
    severity: 'error',
    why: 'Anyone holding it has the scopes of the app.',
    keywords: ['pdus+_', 'pdeu+_'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>pd(?:us|eu)\+_[A-Z0-9]{8}_[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['pdus+_', 'pdeu+_'],
    remedy: {
      revoke: 'https://<subdomain>.pagerduty.com/',
      steps: ['Revoke the authorisation of the app'],
      instead: null,
    },
    env: ['PAGERDUTY_OAUTH_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.pagerduty.com/users?limit=1',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 (403 = live)',
      dead: '401',
    },
    references: ['https://developer.pagerduty.com/docs/oauth-functionality'],
    examples: {
      match: [
        'PAGERDUTY_OAUTH_TOKEN=[[<]]pdus+_[[BASE36:8]]_[[uuid]][[>]]',
        'PAGERDUTY_OAUTH_TOKEN=[[<]]pdeu+_[[BASE36:8]]_[[uuid]][[>]]',
      ],
      ignore: ['PAGERDUTY_OAUTH_TOKEN=pdus+_xxxxxxxxxxxx', 'PAGERDUTY_OAUTH_TOKEN=${PAGERDUTY_OAUTH_TOKEN}'],
    },
  },
  {
    id: 'pagerduty-routing-key',
    title: 'PagerDuty routing key',
    severity: 'warning',
    why: 'Anyone holding it can open and resolve alerts.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32}|R[A-Z0-9]{31})$/dg,
    context: {
      words: ['pagerduty'],
      names: ['routing', 'service', 'integration'],
    },
    remedy: {
      revoke: 'https://<subdomain>.pagerduty.com/services',
      steps: ['Delete the integration of the service'],
      instead: null,
    },
    env: ['PAGERDUTY_ROUTING_KEY', 'PAGERDUTY_SERVICE_KEY', 'PAGERDUTY_INTEGRATION_KEY'],
    references: ['https://developer.pagerduty.com/docs/events-api-v2/overview/'],
    examples: {
      match: ['PAGERDUTY_ROUTING_KEY=[[hex:32]]', 'PAGERDUTY_ROUTING_KEY=R[[BASE36:31]]'],
      ignore: ['PAGERDUTY_ROUTING_KEY=your-routing-key'],
    },
  },
];
