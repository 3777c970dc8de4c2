import type { Rule } from '../model.ts';

/** SonarQube Cloud: scoped tokens of organisations. */
export const sonarcloud: readonly Rule[] = [
  {
    id: 'sonarcloud-scoped-org-token',
    title: 'SonarQube Cloud organisation token',
    severity: 'error',
    why: 'Anyone holding it can upload analyses and use the API of the organisation.',
    keywords: ['sqco_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>sqco_[0-9A-Za-z]{59})(?![A-Za-z0-9])/dg,
    prefixes: ['sqco_'],
    remedy: {
      revoke: 'https://sonarcloud.io/organizations/<org>/scoped_tokens',
      steps: ['Revoke it under Administration > Scoped tokens'],
      instead: null,
    },
    env: ['SONAR_TOKEN'],
    verification: {
      method: 'GET',
      url: 'https://sonarcloud.io/api/projects/search?organization=<org>',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200/403/404',
      dead: '401',
    },
    references: ['https://docs.sonarsource.com/sonarqube-cloud/administering-sonarcloud/scoped-organization-tokens/'],
    examples: {
      match: ['SONAR_TOKEN=sqco_[[base62:59]]'],
      ignore: ['SONAR_TOKEN=sqco_xxxxxxxxxxxx', 'SONAR_TOKEN=${SONAR_TOKEN}'],
    },
  },
];
