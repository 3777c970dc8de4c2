import type { Rule } from '../model.ts';

/** Pixie (New Relic): API and deploy keys. */
export const pixie: readonly Rule[] = [
  {
    id: 'pixie-key',
    aliases: ['newrelic-pixie-key'],
    title: 'Pixie key',
    severity: 'warning',
    why: 'Anyone holding it can read observability data, or add clusters with a deploy key.',
    keywords: ['px-api-', 'px-dep-'],
    pattern:
      /(?<![A-Za-z0-9])(?<secret>(?:px-api-|px-dep-)[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![A-Za-z0-9])/dg,
    prefixes: ['px-api-', 'px-dep-'],
    remedy: {
      revoke: 'https://work.withpixie.ai/admin/keys',
      steps: ['Delete the key under Admin > Keys'],
      instead: null,
    },
    env: ['PIXIE_API_KEY', 'PL_DEPLOY_KEY', 'PX_API_KEY'],
    references: ['https://docs.px.dev/reference/admin/'],
    examples: {
      match: ['PIXIE_API_KEY=px-api-[[uuid]]', 'PIXIE_API_KEY=px-dep-[[uuid]]'],
      ignore: ['PIXIE_API_KEY=px-api-xxxxxxxxxxxx', 'PIXIE_API_KEY=${PIXIE_API_KEY}'],
    },
  },
];
