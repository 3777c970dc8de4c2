import type { Rule } from '../model.ts';

/** Workato tokens: `wrka`, the region, and a JWT. */
export const workato: readonly Rule[] = [
  {
    id: 'workato-developer-token',
    title: 'Workato developer token',
    severity: 'error',
    why: 'Anyone holding it can manage recipes and the connections behind them.',
    keywords: ['wrka'],
    // The two letters are the region.
    pattern: /(?<![A-Za-z0-9])(?<secret>wrka(?:[a-z]{2})?-eyJ[\w-]{10,800}\.[\w-]{10,3000}\.[\w-]{20,1400})(?![\w-])/dg,
    prefixes: ['wrka-', 'wrkaus-', 'wrkaeu-'],
    remedy: {
      revoke: 'https://app.workato.com',
      steps: [
        'Revoke the API client in the workspace admin',
        'Create a new token and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['WORKATO_API_TOKEN'],
    references: ['https://docs.workato.com/workato-api.html'],
    examples: {
      match: ['WORKATO_API_TOKEN=wrkaus-[[jwt]]', 'WORKATO_API_TOKEN=wrka-[[jwt]]', 'WORKATO_API_TOKEN=wrkaeu-[[jwt]]'],
      ignore: ['WORKATO_API_TOKEN=wrkaus-eyJ...'],
    },
  },
];
