import type { Rule } from '../model.ts';

/** LaunchDarkly: API tokens, SDK keys and relay keys; mobile keys and client ids are public. */
export const launchdarkly: readonly Rule[] = [
  {
    id: 'launchdarkly-api-access-token',
    title: 'LaunchDarkly API access token',
    severity: 'error',
    why: 'Anyone holding it can change flags and members.',
    keywords: ['api-'],
    pattern: /(?<![\w-])(?<secret>api-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/dg,
    prefixes: ['api-'],
    remedy: {
      revoke: 'https://app.launchdarkly.com/settings/authorization',
      steps: ['Delete it under Account settings > Authorization'],
      instead: null,
    },
    env: ['LAUNCHDARKLY_ACCESS_TOKEN', 'LD_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://app.launchdarkly.com/api/v2/caller-identity',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.launchdarkly.com/home/account/api'],
    examples: {
      match: ['LAUNCHDARKLY_ACCESS_TOKEN=api-[[uuid]]'],
      ignore: ['LAUNCHDARKLY_ACCESS_TOKEN=api-xxxxxxxxxxxx', 'LAUNCHDARKLY_ACCESS_TOKEN=${LAUNCHDARKLY_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'launchdarkly-sdk-key',
    title: 'LaunchDarkly SDK key',
    severity: 'warning',
    why: 'Anyone holding it can read all rules of the feature flags.',
    keywords: ['sdk-'],
    pattern: /(?<![\w-])(?<secret>sdk-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/dg,
    prefixes: ['sdk-'],
    remedy: {
      revoke: 'https://app.launchdarkly.com/settings/authorization',
      steps: ['Reset it under Environments of the project'],
      instead: null,
    },
    env: ['LAUNCHDARKLY_SDK_KEY', 'LD_SDK_KEY'],
    verification: {
      method: 'GET',
      url: 'https://sdk.launchdarkly.com/sdk/latest-all',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.launchdarkly.com/home/account/api'],
    examples: {
      match: ['LAUNCHDARKLY_SDK_KEY=sdk-[[uuid]]'],
      ignore: ['LAUNCHDARKLY_SDK_KEY=sdk-xxxxxxxxxxxx', 'LAUNCHDARKLY_SDK_KEY=${LAUNCHDARKLY_SDK_KEY}'],
    },
  },
  {
    id: 'launchdarkly-relay-key',
    title: 'LaunchDarkly relay key',
    severity: 'error',
    why: 'Anyone holding it can read the SDK keys of all environments.',
    keywords: ['rel-'],
    pattern: /(?<![\w-])(?<secret>rel-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})(?![\w-])/dg,
    prefixes: ['rel-'],
    remedy: {
      revoke: 'https://app.launchdarkly.com/settings/authorization',
      steps: ['Reset it under Account settings > Relay proxy'],
      instead: null,
    },
    env: ['LD_RELAY_KEY'],
    verification: {
      method: 'GET',
      url: 'https://app.launchdarkly.com/api/v2/caller-identity',
      headers: { Authorization: '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://docs.launchdarkly.com/home/account/api'],
    examples: {
      match: ['LD_RELAY_KEY=rel-[[uuid]]'],
      ignore: ['LD_RELAY_KEY=rel-xxxxxxxxxxxx', 'LD_RELAY_KEY=${LD_RELAY_KEY}'],
    },
  },
];
