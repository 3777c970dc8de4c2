import type { Rule } from '../model.ts';

/** Ghost: Admin API keys; Content API keys are public. */
export const ghost: readonly Rule[] = [
  {
    id: 'ghost-admin-api-key',
    title: 'Ghost Admin API key',
    severity: 'error',
    why: 'Anyone holding it can publish and change content.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{24}:[0-9a-f]{64})$/dg,
    context: {
      words: ['ghost'],
      alone: true,
    },
    remedy: {
      revoke: 'https://<site>/ghost/#/settings/integrations',
      steps: ['Regenerate the key under Integrations'],
      instead: null,
    },
    env: ['GHOST_ADMIN_API_KEY', 'GHOST_ADMIN_KEY'],
    references: ['https://ghost.org/docs/admin-api/#token-authentication'],
    examples: {
      match: ['GHOST_ADMIN_API_KEY=[[<]][[hex:24]]:[[hex:64]][[>]]'],
      ignore: ['GHOST_ADMIN_API_KEY=your-admin-key'],
    },
  },
];
