import type { Rule } from '../model.ts';

/** CircleCI: prefixed tokens since 2023, 40 hexadecimal digits before. */
export const circleci: readonly Rule[] = [
  {
    id: 'circleci-personal-api-token',
    title: 'CircleCI personal API token',
    severity: 'error',
    why: 'Anyone holding it can use the projects and contexts of the user, with their secrets.',
    keywords: ['ccipat_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>CCIPAT_[0-9A-Za-z]{22}_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['CCIPAT_'],
    remedy: {
      revoke: 'https://app.circleci.com/settings/user/tokens',
      steps: ['Delete it under User settings > Personal API tokens'],
      instead: null,
    },
    env: ['CIRCLECI_TOKEN', 'CIRCLE_TOKEN', 'CIRCLECI_CLI_TOKEN', 'CIRCLECI_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://circleci.com/api/v2/me',
      headers: { 'Circle-Token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://circleci.com/docs/managing-api-tokens/'],
    examples: {
      match: ['CIRCLECI_TOKEN=CCIPAT_[[base62:22]]_[[hex:40]]'],
      ignore: ['CIRCLECI_TOKEN=CCIPAT_xxxxxxxxxxxx', 'CIRCLECI_TOKEN=${CIRCLECI_TOKEN}'],
    },
  },
  {
    id: 'circleci-project-api-token',
    title: 'CircleCI project API token',
    severity: 'error',
    why: 'Anyone holding it can use the project.',
    keywords: ['cciprj_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>CCIPRJ_[0-9A-Za-z]{22}_[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['CCIPRJ_'],
    remedy: {
      revoke: 'https://app.circleci.com/settings/user/tokens',
      steps: ['Delete it under Project settings > API permissions'],
      instead: null,
    },
    env: ['CIRCLECI_TOKEN', 'CIRCLE_TOKEN', 'CIRCLECI_CLI_TOKEN', 'CIRCLECI_API_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://circleci.com/api/v1.1/project/<vcs>/<org>/<repo>',
      headers: { 'Circle-Token': '<secret>' },
      live: '200 or 404',
      dead: '401',
    },
    references: ['https://circleci.com/docs/managing-api-tokens/'],
    examples: {
      match: ['CIRCLECI_TOKEN=CCIPRJ_[[base62:22]]_[[hex:40]]'],
      ignore: ['CIRCLECI_TOKEN=CCIPRJ_xxxxxxxxxxxx', 'CIRCLECI_TOKEN=${CIRCLECI_TOKEN}'],
    },
  },
  {
    id: 'circleci-token-legacy',
    title: 'CircleCI token of the form before 2023',
    severity: 'error',
    why: 'Anyone holding it can use the projects and contexts of the user, with their secrets.',
    keywords: [],
    pattern: /^(?<secret>[0-9a-f]{40})$/dg,
    context: {
      words: ['circleci', 'circle'],
    },
    remedy: {
      revoke: 'https://app.circleci.com/settings/user/tokens',
      steps: ['Delete it under User settings > Personal API tokens'],
      instead: null,
    },
    env: ['CIRCLECI_TOKEN', 'CIRCLE_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://circleci.com/api/v2/me',
      headers: { 'Circle-Token': '<secret>' },
      live: '200',
      dead: '401',
    },
    references: ['https://app.circleci.com/'],
    examples: {
      match: ['CIRCLECI_TOKEN=[[hex:40]]', 'circleci_api_key: [[hex:40]]'],
      ignore: ['CIRCLECI_TOKEN=your-key-here', 'build [[hex:40]] done'],
    },
  },
];
