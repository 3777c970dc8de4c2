import type { Rule } from '../model.ts';

/** Snyk: prefixed tokens since 2025, UUIDs before. */
export const snyk: readonly Rule[] = [
  {
    id: 'snyk-personal-access-token',
    title: 'Snyk personal access token',
    severity: 'error',
    why: 'Anyone holding it can read the projects of the organisation and their findings.',
    keywords: ['snyk_uat.'],
    // Eight characters, a payload and a signature in base64url.
    pattern: /(?<![\w.-])(?<secret>snyk_uat\.[A-Za-z0-9]{8}\.[\w-]{12,300}\.[\w-]{12,300})/dg,
    prefixes: ['snyk_uat.'],
    remedy: {
      revoke: 'https://app.snyk.io/account/personal-access-tokens',
      steps: ['Revoke it under Account settings > Personal access tokens'],
      instead: null,
    },
    env: ['SNYK_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.snyk.io/rest/self?version=2024-10-15',
      headers: { Authorization: 'token <secret> (or Bearer)' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api/personal-access-tokens-pats',
      'https://github.com/snyk/cli',
    ],
    examples: {
      match: ['SNYK_TOKEN=snyk_uat.[[base62:8]].[[base64url:90]].[[base64url:86]]'],
      ignore: ['SNYK_TOKEN=snyk_uat.xxxxxxxxxxxx', 'SNYK_TOKEN=${SNYK_TOKEN}'],
    },
  },
  {
    id: 'snyk-service-account-token',
    title: 'Snyk service account token',
    severity: 'error',
    why: 'Anyone holding it can read the projects of the organisation and their findings.',
    keywords: ['snyk_sat.'],
    // Eight characters, a payload and a signature in base64url.
    pattern: /(?<![\w.-])(?<secret>snyk_sat\.[A-Za-z0-9]{8}\.[\w-]{12,300}\.[\w-]{12,300})/dg,
    prefixes: ['snyk_sat.'],
    remedy: {
      revoke: 'https://app.snyk.io/account/personal-access-tokens',
      steps: ['Revoke it under Group > Service accounts'],
      instead: null,
    },
    env: ['SNYK_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.snyk.io/rest/self?version=2024-10-15',
      headers: { Authorization: 'token <secret> (or Bearer)' },
      live: '200',
      dead: '401',
    },
    references: [
      'https://docs.snyk.io/developer-tools/snyk-api/authentication-for-api/personal-access-tokens-pats',
      'https://github.com/snyk/cli',
    ],
    examples: {
      match: ['SNYK_TOKEN=snyk_sat.[[base62:8]].[[base64url:90]].[[base64url:86]]'],
      ignore: ['SNYK_TOKEN=snyk_sat.xxxxxxxxxxxx', 'SNYK_TOKEN=${SNYK_TOKEN}'],
    },
  },
  {
    id: 'snyk-api-token-legacy',
    title: 'Snyk API token',
    severity: 'error',
    why: 'Anyone holding it can read the projects of the organisation and their findings.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})$/dg,
    context: {
      words: ['snyk'],
    },
    remedy: {
      revoke: 'https://app.snyk.io/account',
      steps: ['Revoke and regenerate it under Account settings > Auth token'],
      instead: null,
    },
    env: ['SNYK_TOKEN', 'SNYK_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.snyk.io/rest/self?version=2024-10-15',
      headers: { Authorization: 'token <secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.snyk.io/snyk-api/authentication-for-api'],
    examples: {
      match: ['SNYK_TOKEN=[[uuid]]', 'snyk_api_key: [[uuid]]'],
      ignore: ['SNYK_TOKEN=your-key-here', 'build [[uuid]] done'],
    },
  },
];
