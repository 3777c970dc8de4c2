import type { Rule } from '../model.ts';

/** Mapillary tokens of an application. */
export const mapillary: readonly Rule[] = [
  {
    id: 'mapillary-client-token',
    title: 'Mapillary client token',
    severity: 'warning',
    why: 'Anyone holding it can use the quota of the application.',
    keywords: ['mly|'],
    // `MLY`, the number of the application and 32 hex digits, joined by bars.
    pattern: /(?<![\w-])(?<secret>MLY\|\d{10,20}\|[0-9a-f]{32})(?![\w-])/dg,
    prefixes: ['MLY|'],
    remedy: {
      revoke: 'https://www.mapillary.com/dashboard/developers',
      steps: ['Delete the application or make a new token', 'Hand the new one to the program through the environment'],
      instead: null,
    },
    env: ['MAPILLARY_TOKEN', 'MAPILLARY_ACCESS_TOKEN'],
    references: ['https://www.mapillary.com/developer/api-documentation'],
    examples: {
      match: ['MAPILLARY_TOKEN="[[<]]MLY|[[digits:16]]|[[hex:32]][[>]]"'],
      ignore: ['client = Client(access_token="MLY|XXX")'],
    },
  },
];
