import type { Rule } from '../model.ts';

/** Dynatrace: prefix, public id and secret; the id alone is not a credential. */
export const dynatrace: readonly Rule[] = [
  {
    id: 'dynatrace-api-token',
    title: 'Dynatrace access token',
    severity: 'error',
    why: 'Anyone holding it can send and read data and change settings within its scopes.',
    keywords: ['dt0c01.'],
    // A public id of 24 characters (8 for OAuth clients) and the 64 that are secret.
    pattern: /(?<![A-Za-z0-9])(?<secret>dt0c01\.[A-Z2-7]{8,24}\.[A-Z2-7]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['dt0c01.'],
    remedy: {
      revoke: 'https://<environment>.live.dynatrace.com/ui/access-tokens',
      steps: ['Revoke it under Access tokens'],
      instead: null,
    },
    env: ['DT_API_TOKEN', 'DYNATRACE_API_TOKEN', 'DYNATRACE_TOKEN', 'DT_PAAS_TOKEN'],
    verification: {
      method: 'POST',
      url: 'https://<environment>.live.dynatrace.com/api/v2/apiTokens/lookup',
      headers: { Authorization: 'Api-Token <secret>' },
      body: 'body {"token": "<secret>"}',
      live: '200 (403 = live without scope)',
      dead: '401',
    },
    references: [
      'https://docs.dynatrace.com/docs/dynatrace-api/basics/dynatrace-api-authentication#token-format-example',
    ],
    examples: {
      match: ['DT_API_TOKEN=dt0c01.[[base32:24]].[[base32:64]]'],
      ignore: ['DT_API_TOKEN=dt0c01.xxxxxxxxxxxx', 'DT_API_TOKEN=${DT_API_TOKEN}'],
    },
  },
  {
    id: 'dynatrace-platform-token',
    title: 'Dynatrace platform token',
    severity: 'error',
    why: 'Anyone holding it can use the platform as the user.',
    keywords: ['dt0s16.'],
    // A public id of 24 characters (8 for OAuth clients) and the 64 that are secret.
    pattern: /(?<![A-Za-z0-9])(?<secret>dt0s16\.[A-Z2-7]{8,24}\.[A-Z2-7]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['dt0s16.'],
    remedy: {
      revoke: 'https://myaccount.dynatrace.com/',
      steps: ['Revoke it under Account management > Identity & access'],
      instead: null,
    },
    env: ['DT_PLATFORM_TOKEN', 'DYNATRACE_PLATFORM_TOKEN'],
    references: ['https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients'],
    examples: {
      match: ['DT_PLATFORM_TOKEN=dt0s16.[[base32:24]].[[base32:64]]'],
      ignore: ['DT_PLATFORM_TOKEN=dt0s16.xxxxxxxxxxxx', 'DT_PLATFORM_TOKEN=${DT_PLATFORM_TOKEN}'],
    },
  },
  {
    id: 'dynatrace-account-api-token',
    title: 'Dynatrace account API token',
    severity: 'error',
    why: 'Anyone holding it can manage users and groups of the account.',
    keywords: ['dt0s01.'],
    // A public id of 24 characters (8 for OAuth clients) and the 64 that are secret.
    pattern: /(?<![A-Za-z0-9])(?<secret>dt0s01\.[A-Z2-7]{8,24}\.[A-Z2-7]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['dt0s01.'],
    remedy: {
      revoke: 'https://myaccount.dynatrace.com/',
      steps: ['Revoke it under Account management > Identity & access'],
      instead: null,
    },
    env: ['DT_ACCOUNT_API_TOKEN'],
    references: ['https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients'],
    examples: {
      match: ['DT_ACCOUNT_API_TOKEN=dt0s01.[[base32:24]].[[base32:64]]'],
      ignore: ['DT_ACCOUNT_API_TOKEN=dt0s01.xxxxxxxxxxxx', 'DT_ACCOUNT_API_TOKEN=${DT_ACCOUNT_API_TOKEN}'],
    },
  },
  {
    id: 'dynatrace-oauth-client-secret',
    title: 'Dynatrace OAuth client secret',
    severity: 'error',
    why: 'Anyone holding it can use the account within the scopes of the client.',
    keywords: ['dt0s02.'],
    // A public id of 24 characters (8 for OAuth clients) and the 64 that are secret.
    pattern: /(?<![A-Za-z0-9])(?<secret>dt0s02\.[A-Z2-7]{8,24}\.[A-Z2-7]{64})(?![A-Za-z0-9])/dg,
    prefixes: ['dt0s02.'],
    remedy: {
      revoke: 'https://myaccount.dynatrace.com/',
      steps: ['Delete the client under Account management > Identity & access'],
      instead: null,
    },
    env: ['DT_CLIENT_SECRET', 'DT_OAUTH_CLIENT_SECRET'],
    references: ['https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients'],
    examples: {
      match: ['DT_CLIENT_SECRET=dt0s02.[[base32:24]].[[base32:64]]'],
      ignore: ['DT_CLIENT_SECRET=dt0s02.xxxxxxxxxxxx', 'DT_CLIENT_SECRET=${DT_CLIENT_SECRET}'],
    },
  },
];
