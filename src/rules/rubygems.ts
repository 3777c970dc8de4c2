import type { Rule } from '../model.ts';

/** RubyGems.org: API keys. */
export const rubygems: readonly Rule[] = [
  {
    id: 'rubygems-api-key',
    title: 'RubyGems API key',
    severity: 'error',
    why: 'Anyone holding it can push gems under your name.',
    keywords: ['rubygems_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>rubygems_[0-9a-f]{48})(?![A-Za-z0-9])/dg,
    prefixes: ['rubygems_'],
    remedy: {
      revoke: 'https://rubygems.org/profile/api_keys',
      steps: ['Delete the key under Settings > API keys'],
      instead: 'Publish with trusted publishing (OIDC)',
    },
    env: ['GEM_HOST_API_KEY', 'RUBYGEMS_API_KEY'],
    verification: {
      method: 'GET',
      url: 'https://rubygems.org/api/v1/api_key.json',
      headers: { Authorization: '<secret>' },
      live: '200 or 403',
      dead: '401',
    },
    references: ['https://guides.rubygems.org/api-key-scopes/'],
    examples: {
      match: ['GEM_HOST_API_KEY=rubygems_[[hex:48]]'],
      ignore: ['GEM_HOST_API_KEY=rubygems_xxxxxxxxxxxx', 'GEM_HOST_API_KEY=${GEM_HOST_API_KEY}'],
    },
  },
];
