import type { Rule } from '../model.ts';

/** SolarWinds Loggly: customer tokens. */
export const loggly: readonly Rule[] = [
  {
    id: 'loggly-token',
    title: 'Loggly token',
    severity: 'warning',
    why: 'Anyone holding it can write logs, or read them with an API token.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['loggly'],
    },
    remedy: {
      revoke: 'https://<subdomain>.loggly.com/tokens',
      steps: ['Retire it under Source setup > Customer tokens'],
      instead: null,
    },
    env: ['LOGGLY_TOKEN', 'LOGGLY_CUSTOMER_TOKEN'],
    references: ['https://documentation.solarwinds.com/en/success_center/loggly/'],
    examples: {
      match: ['LOGGLY_TOKEN=[[uuid]]', 'loggly_api_key: [[uuid]]'],
      ignore: ['LOGGLY_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
];
