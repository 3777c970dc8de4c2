import type { Rule } from '../model.ts';

/** Kong Konnect: personal and system account tokens. */
export const kong: readonly Rule[] = [
  {
    id: 'kong-konnect-token',
    title: 'Kong Konnect token',
    severity: 'error',
    why: 'Anyone holding it can change the gateway.',
    keywords: ['kpat_', 'spat_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:kpat_|spat_)[0-9A-Za-z]{40,70})/dg,
    prefixes: ['kpat_', 'spat_'],
    remedy: {
      revoke: 'https://cloud.konghq.com/global/account/tokens',
      steps: ['Revoke it under Personal access tokens'],
      instead: null,
    },
    env: ['KONNECT_TOKEN', 'DECK_KONNECT_TOKEN', 'KPAT', 'KONNECT_PAT', 'KONGCTL_DEFAULT_KONNECT_PAT', 'KONNECT_SPAT'],
    verification: {
      method: 'GET',
      url: 'https://global.api.konghq.com/v3/users/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://developer.konghq.com/konnect-api/'],
    examples: {
      match: ['KONNECT_TOKEN=kpat_[[base62:40]]', 'KONNECT_TOKEN=spat_[[base62:40]]'],
      ignore: ['KONNECT_TOKEN=kpat_xxxxxxxxxxxx', 'KONNECT_TOKEN=${KONNECT_TOKEN}'],
    },
  },
];
