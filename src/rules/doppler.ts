import type { Rule } from '../model.ts';

/** Doppler: the prefix names the kind of token. */
export const doppler: readonly Rule[] = [
  {
    id: 'doppler-cli-token',
    title: 'Doppler CLI token',
    severity: 'error',
    why: 'Anyone holding it can read the secrets that the user can read.',
    keywords: ['dp.ct.'],
    // 43 characters today; the documentation allows 40 to 44.
    pattern: /(?<![A-Za-z0-9])(?<secret>dp\.ct\.[0-9A-Za-z]{40,44})(?![\w-])/dg,
    prefixes: ['dp.ct.'],
    remedy: {
      revoke: 'https://dashboard.doppler.com/workplace/tokens',
      steps: ['Revoke it in the dashboard, or with POST /v3/auth/revoke'],
      instead: null,
    },
    env: ['DOPPLER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.doppler.com/v3/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.doppler.com/reference/auth-token-formats'],
    examples: {
      match: ['DOPPLER_TOKEN=dp.ct.[[base62:40]]'],
      ignore: ['DOPPLER_TOKEN=dp.ct.xxxxxxxxxxxx', 'DOPPLER_TOKEN=${DOPPLER_TOKEN}'],
    },
  },
  {
    id: 'doppler-personal-token',
    title: 'Doppler personal token',
    severity: 'error',
    why: 'Anyone holding it can read every project of the user.',
    keywords: ['dp.pt.'],
    // 43 characters today; the documentation allows 40 to 44.
    pattern: /(?<![A-Za-z0-9])(?<secret>dp\.pt\.[0-9A-Za-z]{40,44})(?![\w-])/dg,
    prefixes: ['dp.pt.'],
    remedy: {
      revoke: 'https://dashboard.doppler.com/workplace/tokens',
      steps: ['Revoke it in the dashboard, or with POST /v3/auth/revoke'],
      instead: null,
    },
    env: ['DOPPLER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.doppler.com/v3/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.doppler.com/reference/auth-token-formats'],
    examples: {
      match: ['DOPPLER_TOKEN=dp.pt.[[base62:40]]'],
      ignore: ['DOPPLER_TOKEN=dp.pt.xxxxxxxxxxxx', 'DOPPLER_TOKEN=${DOPPLER_TOKEN}'],
    },
  },
  {
    id: 'doppler-service-token',
    title: 'Doppler service token',
    severity: 'error',
    why: 'Anyone holding it can read all secrets of one config.',
    keywords: ['dp.st.'],
    // 43 characters today; the documentation allows 40 to 44.
    pattern: /(?<![A-Za-z0-9])(?<secret>dp\.st\.(?:[a-z0-9_-]{2,35}\.)?[A-Za-z0-9]{40,44})(?![\w-])/dg,
    prefixes: ['dp.st.'],
    remedy: {
      revoke: 'https://dashboard.doppler.com/workplace/tokens',
      steps: ['Revoke it in the dashboard, or with POST /v3/auth/revoke'],
      instead: null,
    },
    env: ['DOPPLER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.doppler.com/v3/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.doppler.com/reference/auth-token-formats'],
    examples: {
      match: ['DOPPLER_TOKEN=dp.st.[[base62:43]]', 'DOPPLER_TOKEN=dp.st.prd.[[base62:43]]'],
      ignore: ['DOPPLER_TOKEN=dp.st.xxxxxxxxxxxx', 'DOPPLER_TOKEN=${DOPPLER_TOKEN}'],
    },
  },
  {
    id: 'doppler-service-account-token',
    title: 'Doppler service account token',
    severity: 'error',
    why: 'Anyone holding it can read the projects of the service account.',
    keywords: ['dp.sa.'],
    // 43 characters today; the documentation allows 40 to 44.
    pattern: /(?<![A-Za-z0-9])(?<secret>dp\.sa\.[0-9A-Za-z]{40,44})(?![\w-])/dg,
    prefixes: ['dp.sa.'],
    remedy: {
      revoke: 'https://dashboard.doppler.com/workplace/tokens',
      steps: ['Revoke it in the dashboard, or with POST /v3/auth/revoke'],
      instead: null,
    },
    env: ['DOPPLER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.doppler.com/v3/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.doppler.com/reference/auth-token-formats'],
    examples: {
      match: ['DOPPLER_TOKEN=dp.sa.[[base62:40]]'],
      ignore: ['DOPPLER_TOKEN=dp.sa.xxxxxxxxxxxx', 'DOPPLER_TOKEN=${DOPPLER_TOKEN}'],
    },
  },
  {
    id: 'doppler-scim-token',
    title: 'Doppler SCIM token',
    severity: 'error',
    why: 'Anyone holding it can add and remove users.',
    keywords: ['dp.scim.'],
    // 43 characters today; the documentation allows 40 to 44.
    pattern: /(?<![A-Za-z0-9])(?<secret>dp\.scim\.[0-9A-Za-z]{40,44})(?![\w-])/dg,
    prefixes: ['dp.scim.'],
    remedy: {
      revoke: 'https://dashboard.doppler.com/workplace/tokens',
      steps: ['Revoke it in the dashboard, or with POST /v3/auth/revoke'],
      instead: null,
    },
    env: ['DOPPLER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.doppler.com/v3/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.doppler.com/reference/auth-token-formats'],
    examples: {
      match: ['DOPPLER_TOKEN=dp.scim.[[base62:40]]'],
      ignore: ['DOPPLER_TOKEN=dp.scim.xxxxxxxxxxxx', 'DOPPLER_TOKEN=${DOPPLER_TOKEN}'],
    },
  },
  {
    id: 'doppler-audit-token',
    title: 'Doppler audit token',
    severity: 'warning',
    why: 'Anyone holding it can read the audit log.',
    keywords: ['dp.audit.'],
    // 43 characters today; the documentation allows 40 to 44.
    pattern: /(?<![A-Za-z0-9])(?<secret>dp\.audit\.[0-9A-Za-z]{40,44})(?![\w-])/dg,
    prefixes: ['dp.audit.'],
    remedy: {
      revoke: 'https://dashboard.doppler.com/workplace/tokens',
      steps: ['Revoke it in the dashboard, or with POST /v3/auth/revoke'],
      instead: null,
    },
    env: ['DOPPLER_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.doppler.com/v3/me',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.doppler.com/reference/auth-token-formats'],
    examples: {
      match: ['DOPPLER_TOKEN=dp.audit.[[base62:40]]'],
      ignore: ['DOPPLER_TOKEN=dp.audit.xxxxxxxxxxxx', 'DOPPLER_TOKEN=${DOPPLER_TOKEN}'],
    },
  },
];
