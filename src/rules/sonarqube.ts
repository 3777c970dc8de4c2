import type { Rule } from '../model.ts';

/** SonarQube: tokens of users, analyses and badges. */
export const sonarqube: readonly Rule[] = [
  {
    id: 'sonarqube-token',
    title: 'SonarQube token',
    severity: 'error',
    why: 'Anyone holding it can read source code and findings, or upload analyses.',
    keywords: ['squ_', 'sqa_', 'sqp_', 'sqb_'],
    pattern: /(?<![A-Za-z0-9])(?<secret>(?:squ_|sqa_|sqp_|sqb_)[0-9a-f]{40})(?![A-Za-z0-9])/dg,
    prefixes: ['squ_', 'sqa_', 'sqp_', 'sqb_'],
    remedy: {
      revoke: 'https://<host>/account/security',
      steps: ['Revoke it under My account > Security'],
      instead: null,
    },
    env: ['SONAR_TOKEN', 'SONARQUBE_TOKEN', 'SONAR_LOGIN'],
    verification: {
      method: 'GET',
      url: 'https://<host>/api/authentication/validate',
      headers: { Authorization: 'Bearer <secret>' },
      live: '200 {"valid":true}',
      dead: '200 {"valid":false}',
    },
    references: ['https://docs.sonarsource.com/sonarqube-server/user-guide/managing-tokens'],
    examples: {
      match: [
        'SONAR_TOKEN=squ_[[hex:40]]',
        'SONAR_TOKEN=sqa_[[hex:40]]',
        'SONAR_TOKEN=sqp_[[hex:40]]',
        'SONAR_TOKEN=sqb_[[hex:40]]',
      ],
      ignore: ['SONAR_TOKEN=squ_xxxxxxxxxxxx', 'SONAR_TOKEN=${SONAR_TOKEN}'],
    },
  },
];
