import type { Rule } from '../model.ts';

/** PostHog keys. `phc_` is the public key of a project. */
export const posthog: readonly Rule[] = [
  {
    id: 'posthog-personal-api-key',
    title: 'PostHog personal API key',
    severity: 'error',
    why: 'Anyone holding it can read analytics and change the project within the scopes of the key.',
    keywords: ['phx_'],
    // `phx_` and 41 to 49 letters and digits. 43 in old keys, 47 today.
    pattern: /(?<![A-Za-z0-9])(?<secret>phx_[A-Za-z0-9]{41,49})(?![\w-])/dg,
    prefixes: ['phx_'],
    remedy: {
      revoke: 'https://us.posthog.com/settings/user-api-keys',
      steps: [
        'Delete or roll the key in the user settings',
        'Create a new key and hand it to the program through the environment',
      ],
      instead: null,
    },
    env: ['POSTHOG_PERSONAL_API_KEY', 'POSTHOG_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://us.posthog.com/api/users/@me/',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200; 403 missing scope = live',
      dead: '401 authentication_failed',
    },
    references: ['https://posthog.com/docs/api'],
    examples: {
      match: ["export POSTHOG_PERSONAL_API_KEY='phx_[[base62:47]]'"],
      ignore: [
        'POSTHOG_KEY=phc_[[base62:43]]',
        'POSTHOG_PERSONAL_API_KEY=phx_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx',
      ],
    },
  },
  {
    id: 'posthog-feature-flags-secure-key',
    title: 'PostHog feature flags secure key',
    severity: 'error',
    why: 'Anyone holding it can read all feature flags and what decides about them.',
    keywords: ['phs_'],
    // `phs_` and 40 to 60 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>phs_[A-Za-z0-9]{40,60})(?![\w-])/dg,
    prefixes: ['phs_'],
    remedy: {
      revoke: 'https://us.posthog.com/settings/project',
      steps: ['Rotate the key in the project settings', 'Hand the new key to the program through the environment'],
      instead: null,
    },
    env: ['POSTHOG_SECURE_API_KEY', 'POSTHOG_FEATURE_FLAGS_SECURE_API_KEY'],
    references: ['https://posthog.com/docs/feature-flags/local-evaluation'],
    examples: {
      match: ['POSTHOG_SECURE_API_KEY: "phs_[[base62:47]]"'],
      ignore: ['POSTHOG_SECURE_API_KEY=phs_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
  {
    id: 'posthog-oauth-token',
    title: 'PostHog OAuth token',
    severity: 'error',
    why: 'Anyone holding it can act as the user.',
    keywords: ['pha_', 'phr_'],
    // `pha` or `phr`, `_`, 40 to 60 letters and digits.
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:pha|phr)_[A-Za-z0-9]{40,60})(?![\w-])/dg,
    prefixes: ['pha_', 'phr_'],
    remedy: {
      revoke: 'https://us.posthog.com/settings',
      steps: ['Revoke the application in the settings', 'Authorize the application again'],
      instead: null,
    },
    env: ['POSTHOG_ACCESS_TOKEN'],
    references: ['https://posthog.com/docs/api'],
    examples: {
      match: ['POSTHOG_ACCESS_TOKEN=pha_[[base62:47]]', 'POSTHOG_ACCESS_TOKEN=phr_[[base62:47]]'],
      ignore: ['POSTHOG_ACCESS_TOKEN=pha_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'],
    },
  },
];
