import type { Rule } from '../model.ts';

/** Apollo GraphOS: keys of graphs and of persons. */
export const apollo: readonly Rule[] = [
  {
    id: 'apollo-graphos-api-key',
    title: 'Apollo GraphOS API key',
    severity: 'error',
    why: 'Anyone holding it can publish schemas and read metrics of the graph.',
    keywords: [],
    pattern: /^(?:service|user):[\w.-]{1,80}:(?<secret>[\w-]{22})$/dg,
    context: {
      words: ['apollo'],
    },
    remedy: {
      revoke: 'https://studio.apollographql.com/',
      steps: ['Delete the key under Settings > API keys of the graph'],
      instead: null,
    },
    env: ['APOLLO_KEY'],
    references: ['https://www.apollographql.com/docs/graphos/platform/access-management/api-keys/graph-api-keys'],
    examples: {
      match: [
        'APOLLO_KEY=service:storefront:[[<]][[base62:22]][[>]]',
        'APOLLO_KEY=user:gh.alice:[[<]][[base62:22]][[>]]',
      ],
      ignore: ['APOLLO_KEY=service:my-graph:your-key'],
    },
  },
];
