import type { Rule } from '../model.ts';

/** Splunk: tokens of the HTTP event collector and of Observability. */
export const splunk: readonly Rule[] = [
  {
    id: 'splunk-hec-token',
    title: 'Splunk HEC token',
    severity: 'warning',
    why: 'Anyone who reaches the collector can write events to the index.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['splunk', 'hec'],
    },
    remedy: {
      revoke: 'https://<splunk>/en-US/manager/launcher/http-eventcollector',
      steps: ['Delete it under Data inputs > HTTP Event Collector'],
      instead: null,
    },
    env: ['SPLUNK_HEC_TOKEN', 'SPLUNK_TOKEN'],
    references: ['https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector'],
    examples: {
      match: ['SPLUNK_HEC_TOKEN=[[uuid]]', 'splunk_api_key: [[uuid]]'],
      ignore: ['SPLUNK_HEC_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
  {
    id: 'splunk-observability-token',
    title: 'Splunk Observability access token',
    severity: 'warning',
    why: 'Anyone holding it can send data or use the API within its scope.',
    keywords: [],
    pattern: /^(?<secret>[\w-]{22})$/dg,
    context: {
      words: ['signalfx', 'sfx', 'splunk'],
      names: ['token'],
    },
    remedy: {
      revoke: 'https://app.<realm>.signalfx.com/#/accesstokens',
      steps: ['Disable it under Settings > Access tokens'],
      instead: null,
    },
    env: ['SPLUNK_ACCESS_TOKEN', 'SFX_AUTH_TOKEN', 'SIGNALFX_TOKEN', 'SFX_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.<realm>.signalfx.com/v2/organization',
      headers: { 'X-SF-TOKEN': '<secret>' },
      live: '200 (403 = live)',
      dead: '401',
    },
    references: ['https://docs.splunk.com/observability/en/admin/authentication/authentication-tokens/tokens.html'],
    examples: {
      match: ['SPLUNK_ACCESS_TOKEN=[[base64url:22]]', 'signalfx_token: [[base64url:22]]'],
      ignore: ['SPLUNK_ACCESS_TOKEN=your-key-here', 'build [[base64url:22]] done'],
    },
  },
];
