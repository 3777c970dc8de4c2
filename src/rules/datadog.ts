import type { Rule } from '../model.ts';

/** Datadog: application keys and access tokens have a prefix, API keys and old application keys none. */
export const datadog: readonly Rule[] = [
  {
    id: 'datadog-application-key',
    title: 'Datadog application key',
    severity: 'error',
    why: 'Anyone holding it has API access as the user.',
    keywords: ['ddapp_'],
    // The length is not published; twenty characters are a lower bound.
    pattern: /(?<![A-Za-z0-9])(?<secret>ddapp_\w{20,100})/dg,
    prefixes: ['ddapp_'],
    remedy: {
      revoke: 'https://app.datadoghq.com/organization-settings/',
      steps: ['Revoke it under Organization settings'],
      instead: null,
    },
    env: ['DD_APP_KEY', 'DATADOG_APP_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.datadoghq.com/api/v2/current_user',
      headers: { 'DD-API-KEY': '<api key>', 'DD-APPLICATION-KEY': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://docs.datadoghq.com/account_management/personal-access-tokens/'],
    examples: {
      match: ['DD_APP_KEY=ddapp_[[base62:20-40]]'],
      ignore: ['DD_APP_KEY=ddapp_xxxxxxxxxxxx', 'DD_APP_KEY=${DD_APP_KEY}'],
    },
  },
  {
    id: 'datadog-personal-access-token',
    title: 'Datadog personal access token',
    severity: 'error',
    why: 'Anyone holding it has API access within its scopes.',
    keywords: ['ddpat_'],
    // The length is not published; twenty characters are a lower bound.
    pattern: /(?<![A-Za-z0-9])(?<secret>ddpat_\w{20,100})/dg,
    prefixes: ['ddpat_'],
    remedy: {
      revoke: 'https://app.datadoghq.com/organization-settings/',
      steps: ['Revoke it under Organization settings'],
      instead: null,
    },
    env: ['DD_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.datadoghq.com/api/v2/current_user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://docs.datadoghq.com/account_management/personal-access-tokens/'],
    examples: {
      match: ['DD_ACCESS_TOKEN=ddpat_[[base62:20-40]]'],
      ignore: ['DD_ACCESS_TOKEN=ddpat_xxxxxxxxxxxx', 'DD_ACCESS_TOKEN=${DD_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'datadog-service-access-token',
    title: 'Datadog service access token',
    severity: 'error',
    why: 'Anyone holding it has the API access of the service account.',
    keywords: ['ddsat_'],
    // The length is not published; twenty characters are a lower bound.
    pattern: /(?<![A-Za-z0-9])(?<secret>ddsat_\w{20,100})/dg,
    prefixes: ['ddsat_'],
    remedy: {
      revoke: 'https://app.datadoghq.com/organization-settings/',
      steps: ['Revoke it under Organization settings'],
      instead: null,
    },
    env: ['DD_ACCESS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.datadoghq.com/api/v2/current_user',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403',
      dead: '401',
    },
    references: ['https://docs.datadoghq.com/account_management/personal-access-tokens/'],
    examples: {
      match: ['DD_ACCESS_TOKEN=ddsat_[[base62:20-40]]'],
      ignore: ['DD_ACCESS_TOKEN=ddsat_xxxxxxxxxxxx', 'DD_ACCESS_TOKEN=${DD_ACCESS_TOKEN}'],
    },
  },
  {
    id: 'datadog-api-key',
    title: 'Datadog API key',
    severity: 'error',
    why: 'Anyone holding it can send metrics, logs and events to your account, at your cost.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{32})$/dg,
    context: {
      words: ['datadog', 'dd', 'ddog'],
    },
    remedy: {
      revoke: 'https://app.datadoghq.com/organization-settings/api-keys',
      steps: ['Revoke it under Organization settings > API keys'],
      instead: null,
    },
    env: ['DD_API_KEY', 'DATADOG_API_KEY', 'DD_CLIENT_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.datadoghq.com/api/v1/validate',
      headers: { 'DD-API-KEY': '<secret>' },
      live: '200 {"valid":true}',
      dead: '403',
    },
    references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    examples: {
      match: ['DD_API_KEY=[[hex:32]]', 'datadog_api_key: [[hex:32]]'],
      ignore: ['DD_API_KEY=your-key-here', 'build [[hex:32]] done'],
    },
  },
  {
    id: 'datadog-application-key-legacy',
    title: 'Datadog application key of the older form',
    severity: 'error',
    why: 'With an API key it reads and changes the organisation as the user.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: {
      words: ['datadog', 'dd', 'ddog'],
    },
    remedy: {
      revoke: 'https://app.datadoghq.com/organization-settings/application-keys',
      steps: ['Revoke it under Organization settings > Application keys'],
      instead: null,
    },
    env: ['DD_APP_KEY', 'DATADOG_APP_KEY', 'DD_APPLICATION_KEY'],
    verification: {
      method: 'GET',
      url: 'https://api.datadoghq.com/api/v2/current_user',
      headers: { 'DD-API-KEY': '<api key>', 'DD-APPLICATION-KEY': '<secret>' },
      live: '200',
      dead: '403',
    },
    references: ['https://docs.datadoghq.com/account_management/api-app-keys/'],
    examples: {
      match: ['DD_APP_KEY=[[hex:40]]', 'datadog_api_key: [[hex:40]]'],
      ignore: ['DD_APP_KEY=your-key-here', 'build [[hex:40]] done'],
    },
  },
];
