import type { Rule } from '../model.ts';

/** Flagsmith: server-side keys; environment ids of browsers are public. */
export const flagsmith: readonly Rule[] = [
  {
    id: 'flagsmith-server-key',
    title: 'Flagsmith server-side key',
    severity: 'warning',
    why: 'Anyone holding it can read all rules of the feature flags.',
    keywords: [],
    pattern: /^(?<secret>ser\.[0-9A-Za-z]{20,40})$/dg,
    prefixes: ['ser.'],
    context: {
      words: ['flagsmith'],
    },
    remedy: {
      revoke: 'https://app.flagsmith.com/',
      steps: ['Delete the key under SDK keys of the environment'],
      instead: null,
    },
    env: ['FLAGSMITH_SERVER_KEY', 'FLAGSMITH_ENVIRONMENT_KEY'],
    verification: {
      method: 'GET',
      url: 'https://edge.api.flagsmith.com/api/v1/flags/',
      headers: { 'X-Environment-Key': '<secret>' },
      live: '200',
      dead: '401/403',
    },
    references: ['https://docs.flagsmith.com/clients/'],
    examples: {
      match: ['FLAGSMITH_SERVER_KEY=ser.[[base62:22]]'],
      ignore: ['FLAGSMITH_SERVER_KEY=your-key-here', 'build ser.[[base62:20-40]] done'],
    },
  },
];
