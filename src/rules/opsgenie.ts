import type { Rule } from '../model.ts';

/** Opsgenie: integration keys. */
export const opsgenie: readonly Rule[] = [
  {
    id: 'opsgenie-api-key',
    title: 'Opsgenie API key',
    severity: 'warning',
    why: 'Anyone holding it can read and close alerts.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['opsgenie', 'genie', 'geniekey'],
    },
    remedy: {
      revoke: 'https://app.opsgenie.com/settings/api-key-management',
      steps: ['Delete the key under Settings > API key management'],
      instead: null,
    },
    env: ['OPSGENIE_API_KEY', 'GENIE_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.opsgenie.com/v2/account',
      headers: { Authorization: 'GenieKey <secret>' },
      body: 'EU api.eu.opsgenie.com',
      live: '200 (403 = live)',
      dead: '422/401',
    },
    references: ['https://docs.opsgenie.com/docs/api-overview'],
    examples: {
      match: ['OPSGENIE_API_KEY=[[uuid]]', 'opsgenie_api_key: [[uuid]]'],
      ignore: ['OPSGENIE_API_KEY=your-key-here', 'build [[uuid]] done'],
    },
  },
];
