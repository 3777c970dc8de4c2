import type { Rule } from '../model.ts';

/** Travis CI: API tokens. */
export const travisCi: readonly Rule[] = [
  {
    id: 'travis-ci-token',
    title: 'Travis CI API token',
    severity: 'error',
    why: 'Anyone holding it can start builds and change settings.',
    keywords: [],
    pattern: /^(?<secret>[\w-]{22})$/dg,
    context: {
      words: ['travis'],
    },
    remedy: {
      revoke: 'https://app.travis-ci.com/account/preferences',
      steps: ['Regenerate it under Settings > API authentication'],
      instead: null,
    },
    env: ['TRAVIS_API_TOKEN', 'TRAVIS_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://api.travis-ci.com/user',
      headers: { Authorization: 'token <secret>', 'Travis-API-Version': '3' },
      live: '200',
      dead: '403',
    },
    references: ['https://docs.travis-ci.com/user/developer/'],
    examples: {
      match: ['TRAVIS_API_TOKEN=[[base64url:22]]', 'travis_api_key: [[base64url:22]]'],
      ignore: ['TRAVIS_API_TOKEN=your-key-here', 'build [[base64url:22]] done'],
    },
  },
];
